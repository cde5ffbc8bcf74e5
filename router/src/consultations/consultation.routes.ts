import { z } from 'zod';
import {
  consultationDecisionSchema,
  consultationOpenSchema,
  consultationOpinionSchema,
} from '#domain/consultation-input';
import type { Clock } from '#domain/clock';
import { consultationSchema } from '#domain/wire/consultation-wire';
import { listOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { ConsultationService } from './consultation-service';

const idParams = z.object({ id: z.uuid() });
const answer = listOf(consultationSchema);
const isOpen = z.enum(['true', 'false']).default('true');

/** Everything done about a consultation answers all those of its case. */
export const consultationRoutes = (consultations: ConsultationService, clock: Clock) => {
  const whole = (items: z.infer<typeof consultationSchema>[]) => ({
    body: { items, hasNextPage: false, dataAt: clock.now().toISOString() },
  });
  return [
    route({
      method: 'get',
      path: '/v1/consultations',
      who: 'consultation:lead',
      query: z.strictObject({ isOpen }),
      answer,
      handle: async ({ query, ...caller }) => whole(await consultations.list(actorOf(caller), query.isOpen === 'true')),
    }),
    route({
      method: 'get',
      path: '/v1/cases/:id/consultations',
      who: 'background:read',
      params: idParams,
      answer,
      handle: async ({ params, ...caller }) => whole(await consultations.ofCase(actorOf(caller), params.id)),
    }),
    route({
      method: 'post',
      path: '/v1/cases/:id/consultations',
      who: 'consultation:lead',
      params: idParams,
      body: consultationOpenSchema,
      answer,
      handle: async ({ params, body, ...caller }) => whole(await consultations.open(actorOf(caller), params.id, body)),
    }),
    route({
      method: 'post',
      path: '/v1/consultations/:id/opinions',
      who: 'consultation:lead',
      params: idParams,
      body: consultationOpinionSchema,
      answer,
      handle: async ({ params, body, ...caller }) => whole(await consultations.opine(actorOf(caller), params.id, body)),
    }),
    route({
      method: 'post',
      path: '/v1/consultations/:id/decision',
      who: 'consultation:lead',
      params: idParams,
      body: consultationDecisionSchema,
      answer,
      handle: async ({ params, body, ...caller }) =>
        whole(await consultations.decide(actorOf(caller), params.id, body)),
    }),
  ];
};
