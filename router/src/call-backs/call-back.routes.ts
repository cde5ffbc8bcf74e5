import { z } from 'zod';
import {
  attemptSchema,
  callBackDecisionSchema,
  callBackListQuerySchema,
  callBackSchema,
} from '#domain/wire/call-back-wire';
import { pageOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { CallBackService } from './call-back-service';

const idParams = z.object({ id: z.uuid() });

export const callBackRoutes = (callBacks: CallBackService) => [
  route({
    method: 'get',
    path: '/v1/call-backs',
    who: 'call-back:read',
    query: callBackListQuerySchema,
    answer: pageOf(callBackSchema),
    handle: async ({ query, ...caller }) => ({ body: await callBacks.list(actorOf(caller), query) }),
  }),
  route({
    method: 'post',
    path: '/v1/call-backs/:id/attempts',
    who: 'call-back:record',
    params: idParams,
    body: attemptSchema,
    answer: callBackSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await callBacks.attempt(actorOf(caller), params.id, body),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/call-backs/:id/decision',
    who: 'call-back:decide',
    params: idParams,
    body: callBackDecisionSchema,
    answer: callBackSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await callBacks.decide(actorOf(caller), params.id, body) }),
  }),
];
