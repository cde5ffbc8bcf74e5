import type { CallEnding } from '#domain/call-back';
import type { CategoryCode } from '#domain/category';
import type { Channel } from '#domain/channel';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Place } from './place';

/** What the contact is in truth: hidden from the system, known to the judge. */
export type HiddenTruth = { line: Line; category: CategoryCode; priority: Priority; incident: string };

/** Somebody who is going to call or write. Times in seconds of the scenario's clock. */
export type PlannedContact = {
  /** Unique within the run; makes the external id. */
  key: string;
  /** When it is meant to start: every latency counts from here. */
  at: number;
  stream: string;
  channel: Channel;
  dialled: Line;
  text: string;
  truth: HiddenTruth;
  phone: string;
  place: Place;
  /** Somebody has told of the same incident before. */
  isRetold: boolean;
  /** A call that is over before anybody can speak. */
  ending?: CallEnding;
  /** The gateway gives the message twice. */
  isDoubled: boolean;
  patience: number;
  talk: number;
  /** Times that this caller has been through before. */
  attempt: number;
  seed: number;
};

/** Whoever calls waits for somebody to answer, and may hang up; whoever writes does not. */
export const isCall = ({ channel }: Pick<PlannedContact, 'channel'>): boolean => channel === 'phone';
