import { setTimeout as pause } from 'node:timers/promises';
import type { Acknowledged, IntakeClient } from '../lib/intake-client';
import type { DemoContact } from './demo-contact';

/** A contact and every answer that its sender got for it, the first attempt and each time it was sent again. */
export type SentContact = { contact: DemoContact; answers: Acknowledged[]; refusals: unknown[] };

export type SendSettings = {
  client: IntakeClient;
  /** Makes the external ids of this run its own. */
  runId: string;
  /** Time in which the day passes, in ms. */
  dayMs: number;
  onSent(sent: SentContact): void;
  /** An attempt that nobody answered, or that the server could not take just then: it is made again. */
  onRepeat(): void;
};

const MINUTES_OF_DAY = 1_440;
/** What is sent `later` waits this long after the answer, in ms: long enough that a case may have moved on. */
const LATER_MS = 2_500;
/** A sender that is not acknowledged goes on this long: longer than any restart takes, in ms. */
const PATIENCE_MS = 90_000;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When a contact is due after the beginning of the day, in ms of the compressed day. */
export const dueMs = ({ time }: DemoContact, dayMs: number): number => (minuteOf(time) / MINUTES_OF_DAY) * dayMs;

/** Sends the whole day, each contact at its time; resolves when the last one is acknowledged or given up. */
export function sendDay(day: readonly DemoContact[], settings: SendSettings): Promise<SentContact[]> {
  return Promise.all(
    day.map(async (contact, index) => {
      await pause(dueMs(contact, settings.dayMs));
      const sent = await sendOne(contact, `${settings.runId}-${index + 1}`, settings);
      settings.onSent(sent);
      return sent;
    }),
  );
}

async function sendOne(contact: DemoContact, externalId: string, settings: SendSettings): Promise<SentContact> {
  const { channel, dialled, text, caller, location, resend } = contact;
  const intake = { externalId, dialled, text, caller, location };
  const sent: SentContact = { contact, answers: [], refusals: [] };
  const attempt = async () => {
    try {
      const patience = { forMs: PATIENCE_MS, onRepeat: settings.onRepeat };
      sent.answers.push(await settings.client.accept(channel, intake, patience));
    } catch (error) {
      sent.refusals.push(error); // judged at the end: an unacknowledged contact is lost
    }
  };
  const again = resend ? Array.from({ length: resend.times }, () => attempt) : [];
  if (resend?.when === 'at-once') {
    await Promise.all([attempt(), ...again.map((send) => send())]);
  } else {
    await attempt();
    for (const send of again) {
      await pause(LATER_MS);
      await send();
    }
  }
  return sent;
}
