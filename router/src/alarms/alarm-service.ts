import type { Database } from '#db/client';
import { acknowledgeAlarm } from '#db/stores/alarm-store';
import { listAlarms } from '#db/views/alarm-view';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { AlarmWire } from '#domain/wire/alarm-wire';

export type AlarmService = ReturnType<typeof createAlarmService>;

export function createAlarmService({ database, clock }: { database: Database; clock: Clock }) {
  return {
    list: ({ cityId }: Actor): Promise<AlarmWire[]> => listAlarms(database, cityId),

    /**
     * Says that a person has heard the alarm, and answers those that are left.
     * @throws AppError `not-found`; `conflict` when it is over
     */
    async acknowledge({ cityId, userId: actorId }: Actor, alarmId: string): Promise<AlarmWire[]> {
      const now = clock.now();
      await database.$transaction((db) => acknowledgeAlarm(db, { cityId, alarmId, actorId, now }));
      return listAlarms(database, cityId);
    },
  };
}
