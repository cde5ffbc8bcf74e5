import type { CategoryCode } from '#domain/category';
import type { Channel } from '#domain/channel';
import type { Intake } from '#domain/intake';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';

/** What a careful person says the contact is. `priority` is the least urgent one that is still right. */
export type Truth = { line: Line; category: CategoryCode; priority: Priority };

/** The sender did not get its answer and sends again: `at-once` beside the first, or `later` after a pause. */
export type Resend = { times: 1 | 2 | 3 | 4; when: 'at-once' | 'later' };

export type DemoContact = {
  /** Time of the demo day, `HH:MM`. */
  time: string;
  channel: Channel;
  dialled: Line;
  text: string;
  truth: Truth;
  resend?: Resend;
  caller?: Intake['caller'];
  location?: Intake['location'];
};

type Extras = Pick<DemoContact, 'resend' | 'caller' | 'location'>;

/** A contact on one line of the demo day. */
export const contact = (
  time: string,
  channel: Channel,
  dialled: Line,
  text: string,
  truth: Truth,
  extras: Extras = {},
): DemoContact => ({ time, channel, dialled, text, truth, ...extras });

/** An administrative matter for the 12345 line. */
export const matter = (category: CategoryCode, priority: Priority = 'P3'): Truth => ({
  line: '12345',
  category,
  priority,
});

/** Police work that is not a danger to life this minute. */
export const police = (category: CategoryCode, priority: Priority = 'P1'): Truth => ({
  line: '110',
  category,
  priority,
});

/** A danger to life: it must reach 110, or a person at once, whatever was dialled. */
export const danger = (category: CategoryCode): Truth => ({ line: '110', category, priority: 'P0' });
