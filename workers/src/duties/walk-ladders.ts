import type { Database } from '#db/client';
import { tellDueAlarms } from '#db/stores/alarm-store';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';

/** Tells people of alarms, step by step and round by round, until one of them acknowledges or the matter is over. */
export const walkLadders = (database: Database, clock: Clock): Duty => ({
  name: 'walk-ladders',
  everyMs: 500,
  run: () => database.$transaction((db) => tellDueAlarms(db, clock.now())),
});
