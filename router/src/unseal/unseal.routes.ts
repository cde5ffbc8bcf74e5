import { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import { unsealAskSchema, unsealDecisionSchema, unsealRequestSchema } from '#domain/wire/unseal-wire';
import { actorOf, route } from '../http/route';
import type { UnsealService } from './unseal-service';

const idParams = z.object({ id: z.uuid() });

export const unsealRoutes = (unseals: UnsealService) => [
  route({
    method: 'post',
    path: '/v1/contacts/:id/unseal-requests',
    who: 'unseal:ask',
    params: idParams,
    body: unsealAskSchema,
    answer: unsealRequestSchema,
    handle: async ({ params, body, ...caller }) => ({
      status: 201,
      body: await unseals.ask(actorOf(caller), params.id, body),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/unseal-requests',
    who: 'unseal:decide',
    answer: listOf(unsealRequestSchema),
    handle: async (caller) => ({ body: await unseals.list(actorOf(caller)) }),
  }),
  route({
    method: 'post',
    path: '/v1/unseal-requests/:id/decision',
    who: 'unseal:decide',
    params: idParams,
    body: unsealDecisionSchema,
    answer: unsealRequestSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await unseals.decide(actorOf(caller), params.id, body) }),
  }),
];
