import type { Line } from '#domain/line';
import { rateAt } from './arrivals';
import type { ScenarioFile } from './scenario-file';

/**
 * Seats of a line for a share of the city by the square-root rule: `N = A + β√A` keeps β, so that callers wait as they
 * would in the whole city, where a plain share of the seats would make them wait far longer (Halfin and Whitt 1981).
 * The load A is that of the first minute in talk and wrap-up, in erlangs.
 */
export function scaledSeats(
  count: number,
  { streams, seats, startHour }: Pick<ScenarioFile, 'streams' | 'seats' | 'startHour'>,
  line: Line,
  scale: number,
): number {
  const load = streams
    .filter(({ dialled }) => dialled === line)
    .reduce((sum, stream) => {
      const handling = stream.callers.talkSeconds + seats[line].wrapUpSeconds;
      return sum + rateAt(stream, { startHour, minutes: 1, scale: 1 }, 0) * handling;
    }, 0);
  const spare = load === 0 ? 0 : (count - load) / Math.sqrt(load);
  return Math.max(1, Math.ceil(load * scale + spare * Math.sqrt(load * scale) - 1e-9));
}
