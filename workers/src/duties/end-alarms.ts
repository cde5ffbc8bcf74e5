import type { Database } from '#db/client';
import { endAlarms as endOpenAlarms } from '#db/stores/alarm-store';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';

/** Takes alarms off the board whose clock stopped, paused or was given another due time; nobody is told of them any more. */
export const endAlarms = (database: Database, clock: Clock): Duty => ({
  name: 'end-alarms',
  everyMs: 2_000,
  run: () => database.$transaction((db) => endOpenAlarms(db, clock.now())),
});
