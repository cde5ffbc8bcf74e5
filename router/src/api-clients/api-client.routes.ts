import { z } from 'zod';
import {
  apiClientChangeSchema,
  apiClientInputSchema,
  apiClientSchema,
  newKeySchema,
} from '#domain/wire/api-client-wire';
import { listOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { ApiClientService } from './api-client-service';

const params = z.object({ id: z.uuid() });
const who = 'api-client:manage';

export const apiClientRoutes = (clients: ApiClientService) => [
  route({
    method: 'get',
    path: '/v1/api-clients',
    who,
    answer: listOf(apiClientSchema),
    handle: async (caller) => ({ body: await clients.list(actorOf(caller)) }),
  }),
  route({
    method: 'get',
    path: '/v1/api-clients/:id',
    who,
    params,
    answer: apiClientSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await clients.find(actorOf(caller), id) }),
  }),
  route({
    method: 'post',
    path: '/v1/api-clients',
    who,
    audit: 'administration',
    needsStepUp: true,
    body: apiClientInputSchema,
    answer: newKeySchema,
    handle: async ({ body, ...caller }) => ({ status: 201, body: await clients.create(actorOf(caller), body) }),
  }),
  route({
    method: 'put',
    path: '/v1/api-clients/:id',
    who,
    audit: 'administration',
    needsStepUp: true,
    params,
    body: apiClientChangeSchema,
    answer: apiClientSchema,
    async handle({ params: { id }, body, ...caller }) {
      return { body: await clients.change(actorOf(caller), id, body) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/api-clients/:id/rotate',
    who,
    audit: 'administration',
    needsStepUp: true,
    params,
    answer: newKeySchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await clients.rotate(actorOf(caller), id) }),
  }),
];
