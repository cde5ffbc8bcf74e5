import type { Database } from '#db/client';
import { countArrivals } from '#db/stores/arrival-store';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';

/** The longest that a policy may look back, in ms: what is older forecasts nothing. */
const HISTORY_MS = 52 * 7 * 24 * 3_600_000;

/** Counts the contacts of each half hour soon after it is over, so that a forecast reads a few rows and no contacts. */
export const countHalfHours = (database: Database, clock: Clock): Duty => ({
  name: 'count-half-hours',
  everyMs: 60_000,
  run: () => countArrivals(database, clock.now(), HISTORY_MS),
});
