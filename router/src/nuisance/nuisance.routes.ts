import { z } from 'zod';
import type { Clock } from '#domain/clock';
import { NUISANCE_DECISIONS } from '#domain/nuisance';
import { listOf } from '#domain/wire/list-wire';
import { type NuisanceMarkWire, nuisanceMarkSchema, nuisanceReasonSchema } from '#domain/wire/nuisance-wire';
import { actorOf, route } from '../http/route';
import type { NuisanceService } from './nuisance-service';

export const nuisanceRoutes = (marks: NuisanceService, clock: Clock) => {
  const answer = listOf(nuisanceMarkSchema);
  const reply = (items: NuisanceMarkWire[]) => ({
    body: { items, hasNextPage: false, dataAt: clock.now().toISOString() },
  });
  return [
    route({
      method: 'get',
      path: '/v1/nuisance-marks',
      who: 'nuisance:read',
      answer,
      handle: async (caller) => reply(await marks.list(actorOf(caller))),
    }),
    route({
      method: 'post',
      path: '/v1/contacts/:id/nuisance-mark',
      who: 'nuisance:ask',
      params: z.object({ id: z.uuid() }),
      body: nuisanceReasonSchema,
      answer,
      handle: async ({ params, body, ...caller }) => reply(await marks.ask(actorOf(caller), params.id, body.reason)),
    }),
    route({
      method: 'post',
      path: '/v1/nuisance-marks/:id/:decision',
      who: 'nuisance:decide',
      params: z.object({ id: z.uuid(), decision: z.enum(NUISANCE_DECISIONS) }),
      body: nuisanceReasonSchema,
      answer,
      handle: async ({ params, body, ...caller }) =>
        reply(await marks.decide(actorOf(caller), params.id, params.decision, body.reason)),
    }),
  ];
};
