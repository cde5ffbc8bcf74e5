/** How many people a line plans for its seats: the ordinary load of the half hour and a square root of it to spare. */
import { lineOfCategory } from '#domain/category';
import type { Line } from '#domain/line';
import { rateAt } from './arrivals';
import { stepAt } from './hour-profile';
import type { ScenarioFile, Stream } from './scenario-file';

type Plan = Pick<ScenarioFile, 'streams' | 'seats' | 'startHour'>;

/** Shifts change on the half hour. */
const SHIFT_MINUTES = 30;
/** A shift is planned for the fuller end of its half hour. */
const PROBES = [0, SHIFT_MINUTES - 1];

/**
 * `N = A + β√A` (Halfin and Whitt 1981): with the same β callers wait about as long in a share of the city as in the
 * whole of it, where a plain share of the seats would make them wait far longer. Surges are not planned for: the shape
 * of a stream is left out, and `planned` says when more people come.
 */
export function plannedSeats({ streams, seats, startHour }: Plan, line: Line, minute: number, scale: number): number {
  const { wrapUpSeconds, spare, planned } = seats[line];
  const shift = Math.floor(minute / SHIFT_MINUTES) * SHIFT_MINUTES;
  const loadAt = (at: number) =>
    streams.reduce((sum, stream) => {
      const ordinary = rateAt({ ...stream, multiplier: [[0, 1]] }, { startHour, minutes: 1, scale }, at * 60);
      return sum + ordinary * shareOfLine(stream, line) * (stream.callers.talkSeconds + wrapUpSeconds);
    }, 0);
  const load = Math.max(...PROBES.map((probe) => loadAt(shift + probe))) * stepAt(planned, minute);
  return Math.max(1, Math.ceil(load + spare * Math.sqrt(load)));
}

/** Share of a stream's contacts that belong to a line in truth, whatever they dialled. */
function shareOfLine({ matters }: Stream, line: Line): number {
  const weigh = (of: Stream['matters']) => of.reduce((sum, { weight }) => sum + weight, 0);
  const whole = matters.flatMap(({ weight, categories }) =>
    categories.map((category) => ({ weight: weight / categories.length, line: lineOfCategory(category) })),
  );
  const part = whole.filter((one) => one.line === line).reduce((sum, { weight }) => sum + weight, 0);
  return part / weigh(matters);
}

/** The most seats that a line plans for within so many minutes. */
export const mostSeats = (plan: Plan, line: Line, minutes: number, scale: number): number =>
  Math.max(
    ...Array.from({ length: Math.floor(minutes / SHIFT_MINUTES) + 1 }, (_, shift) =>
      plannedSeats(plan, line, shift * SHIFT_MINUTES, scale),
    ),
    ...plan.seats[line].planned.map(([minute]) => (minute <= minutes ? plannedSeats(plan, line, minute, scale) : 0)),
  );
