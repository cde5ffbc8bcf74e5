import { z } from 'zod';
import type { Clock } from '#domain/clock';
import { type AlarmWire, alarmSchema } from '#domain/wire/alarm-wire';
import { listOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { AlarmService } from './alarm-service';

export const alarmRoutes = (alarms: AlarmService, clock: Clock) => {
  const reply = (items: AlarmWire[]) => ({
    body: { items, hasNextPage: false, dataAt: clock.now().toISOString() },
  });
  return [
    route({
      method: 'get',
      path: '/v1/alarms',
      who: 'alarm:read',
      audit: 'none',
      answer: listOf(alarmSchema),
      handle: async (caller) => reply(await alarms.list(actorOf(caller))),
    }),
    route({
      method: 'post',
      path: '/v1/alarms/:id/acknowledge',
      who: 'alarm:acknowledge',
      params: z.object({ id: z.uuid() }),
      answer: listOf(alarmSchema),
      handle: async ({ params, ...caller }) => reply(await alarms.acknowledge(actorOf(caller), params.id)),
    }),
  ];
};
