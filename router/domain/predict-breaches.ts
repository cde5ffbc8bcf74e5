import { type Demand, outlookOf, type StaffingPolicy } from './staffing';
import { SLOT_MS } from './forecast';
import { FORESIGHT_MS } from './shift-figures';

/** A case that waits: its place in the queue, from 1, and how long until its answer is late, in ms. */
export type WaitingCase = { place: number; dueInMs: number };

/**
 * Answers that will be late within the next quarter of an hour if nobody more sits down: of those who wait, those who are
 * late before the seats come to them; of those who will call, the share that so many seats do not answer in time.
 * Cases that are late already are not predicted, but known.
 */
export function predictBreaches(
  waiting: readonly WaitingCase[],
  seats: number,
  demand: Demand,
  policy: StaffingPolicy,
): { waiting: number; coming: number } {
  const perAnswerMs = demand.handlingMs / seats;
  const isLate = ({ place, dueInMs }: WaitingCase): boolean =>
    dueInMs > 0 && dueInMs <= FORESIGHT_MS && place * perAnswerMs > dueInMs;
  const { serviceLevel } = outlookOf(seats, demand, policy);
  const coming = (demand.contacts * FORESIGHT_MS) / SLOT_MS;
  return { waiting: waiting.filter(isLate).length, coming: coming * (1 - serviceLevel) };
}
