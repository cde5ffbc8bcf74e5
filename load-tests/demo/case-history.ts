/** What the events of a case tell about its waiting, ringing and being taken. */
import { LANE_OF_LINE, LANES, type Lane, type Line, LINES } from '#domain/line';
import { PRIORITIES, type Priority } from '#domain/priority';
import type { CaseEventWire } from '#domain/wire/case-wire';

/** A stretch of waiting in one lane at one priority; `until` is undefined when it still waits. Instants in ms. */
export type Wait = { lane: Lane; priority: Priority; from: number; until: number | undefined };
export type Offered = { userId: string; at: number; lane: Lane; priority: Priority };
export type History = {
  waits: Wait[];
  offers: Offered[];
  /** Seats that declined or let it ring, and when. */
  refusals: { userId: string; at: number }[];
  /** Who took it, one entry each time. */
  accepts: { by: string; at: number }[];
};

const RETURNS = ['offer-declined', 'offer-timed-out', 'offer-withdrawn', 'claim-expired', 'case-released'];
const REFUSALS = ['offer-declined', 'offer-timed-out'];

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((candidate) => candidate === value);

/**
 * Reads the events of one case in their order.
 * @param lineOf the line of an operator: a case decided for another one leaves the seat and waits there
 */
export function readHistory(events: readonly CaseEventWire[], lineOf: (userId: string) => Line | undefined): History {
  const history: History = { waits: [], offers: [], refusals: [], accepts: [] };
  let lane: Lane = 'needs-human';
  let priority: Priority = 'P3';
  let waiting: Wait | undefined;

  const beginWait = (from: number) => {
    waiting = { lane, priority, from, until: undefined };
    history.waits.push(waiting);
  };
  const endWait = (until: number) => {
    if (waiting) waiting.until = until;
    waiting = undefined;
  };

  for (const { type, at, data, actor } of events) {
    const when = Date.parse(at);
    const userId = typeof data.userId === 'string' ? data.userId : '';
    if (type === 'case-received') {
      lane = oneOf(LANES, data.lane) ?? lane;
      priority = oneOf(PRIORITIES, data.priority) ?? priority;
      beginWait(when);
    } else if (type === 'case-offered') {
      endWait(when);
      history.offers.push({ userId, at: when, lane, priority });
    } else if (type === 'case-accepted') {
      history.accepts.push({ by: actor?.displayNames.en ?? 'somebody', at: when });
    } else if (RETURNS.includes(type)) {
      if (REFUSALS.includes(type)) history.refusals.push({ userId, at: when });
      beginWait(when);
    } else if (type === 'case-escalated') {
      endWait(when);
      lane = oneOf(LANES, data.lane) ?? lane;
      priority = oneOf(PRIORITIES, data.to) ?? priority;
      beginWait(when);
    } else if (type === 'case-decided') {
      const line = oneOf(LINES, data.line);
      lane = line ? LANE_OF_LINE[line] : lane;
      priority = oneOf(PRIORITIES, data.priority) ?? priority;
      if (line !== undefined && actor && lineOf(actor.id) !== line) beginWait(when);
    }
  }
  return history;
}
