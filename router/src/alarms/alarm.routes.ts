import { z } from 'zod';
import type { Database } from '#db/client';
import { acknowledgeAlarm } from '#db/stores/alarm-store';
import { listAlarms } from '#db/views/alarm-view';
import type { Clock } from '#domain/clock';
import { alarmSchema } from '#domain/wire/alarm-wire';
import { listOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';

export const alarmRoutes = (database: Database, clock: Clock) => [
  route({
    method: 'get',
    path: '/v1/alarms',
    who: 'alarm:read',
    answer: listOf(alarmSchema),
    async handle(caller) {
      const items = await listAlarms(database, actorOf(caller).cityId);
      return { body: { items, hasNextPage: false, dataAt: clock.now().toISOString() } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/alarms/:id/acknowledge',
    who: 'alarm:acknowledge',
    params: z.object({ id: z.uuid() }),
    async handle({ params, ...caller }) {
      const { cityId, userId } = actorOf(caller);
      const now = clock.now();
      await database.$transaction((db) => acknowledgeAlarm(db, { cityId, alarmId: params.id, actorId: userId, now }));
      return { body: undefined };
    },
  }),
];
