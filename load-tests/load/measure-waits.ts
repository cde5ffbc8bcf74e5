import { type ContactRecord, waitOf } from './contact-record';
import { percentile, shareOf } from './percentile';
import { isCall } from './planned-contact';
import type { Group, RunReport } from './run-report';

/** The target that both lines are held to, in seconds: NENA-STA-020 for 110, GB/T 33358 for 12345. */
export const TARGET_SECONDS = 15;

const orNull = <T>(value: T | undefined): T | null => value ?? null;

export const waitsOf = (numbers: readonly number[]): RunReport['acknowledgedMs'] => ({
  p50: orNull(percentile(numbers, 0.5)),
  p90: orNull(percentile(numbers, 0.9)),
  p95: orNull(percentile(numbers, 0.95)),
  p99: orNull(percentile(numbers, 0.99)),
  longest: orNull(percentile(numbers, 1)),
});

/** Somebody waited on the line to be answered: who wrote, or was cut off at once, did not. */
const isWaitingCall = ({ contact, receipt }: ContactRecord): boolean =>
  isCall(contact) && contact.ending === undefined && receipt !== undefined;

/** Seconds on the line until the caller hung up. */
const hungUpAfter = ({ contact, hungUpAt }: ContactRecord): number | undefined =>
  hungUpAt === undefined ? undefined : hungUpAt - contact.at;

/**
 * Share of calls that were answered within the target. Who hung up within it could not be answered and does not count;
 * who hung up later, or still waits, was not answered in time.
 */
export function serviceLevelOf(records: readonly ContactRecord[], now: number): number | null {
  const counted = records.filter((record) => {
    if (!isWaitingCall(record)) return false;
    const after = hungUpAfter(record);
    if (after !== undefined) return after > TARGET_SECONDS;
    return record.answeredAt !== undefined || now - record.contact.at > TARGET_SECONDS;
  });
  const inTime = counted.filter((record) => (waitOf(record) ?? Infinity) <= TARGET_SECONDS);
  return orNull(shareOf(inTime.length, counted.length));
}

export function measureGroup(records: readonly ContactRecord[], now: number): Group {
  const calls = records.filter(isWaitingCall);
  const hungUp = calls.filter(({ hungUpAt }) => hungUpAt !== undefined);
  return {
    contacts: records.length,
    calls: calls.length,
    answered: records.filter((record) => waitOf(record) !== undefined).length,
    hungUp: hungUp.length,
    waits: waitsOf(calls.flatMap((record) => waitOf(record) ?? [])),
    serviceLevel: serviceLevelOf(records, now),
    abandonment: orNull(shareOf(hungUp.length, calls.length)),
  };
}
