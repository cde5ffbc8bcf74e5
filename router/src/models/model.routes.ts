import { z } from 'zod';
import type { Clock } from '#domain/clock';
import { SHIPPED_MODEL_ID } from '#domain/model';
import { modelDetailSchema, modelListSchema, modelReasonSchema, type ServingWire } from '#domain/wire/model-wire';
import { actorOf, route } from '../http/route';
import type { ModelService } from './model-service';

export const modelRoutes = (models: ModelService, servingOf: (cityId: string) => ServingWire, clock: Clock) => [
  route({
    method: 'get',
    path: '/v1/models',
    who: 'model:read',
    audit: 'none',
    answer: modelListSchema,
    async handle(caller) {
      const actor = actorOf(caller);
      const dataAt = clock.now().toISOString();
      const items = await models.list(actor);
      return { body: { items, hasNextPage: false, dataAt, serving: servingOf(actor.cityId) } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/models',
    who: 'model:train',
    body: modelReasonSchema,
    answer: modelDetailSchema,
    handle: async ({ body, ...caller }) => ({
      status: 202,
      body: await models.request(actorOf(caller), body.reason),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/models/:id',
    who: 'model:read',
    audit: 'none',
    params: z.object({ id: z.union([z.uuid(), z.literal(SHIPPED_MODEL_ID)]) }),
    answer: modelDetailSchema,
    handle: async ({ params, ...caller }) => ({ body: await models.get(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/models/:id/promote',
    who: 'model:promote',
    params: z.object({ id: z.uuid() }),
    body: modelReasonSchema,
    answer: modelDetailSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await models.promote(actorOf(caller), params.id, body.reason),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/models/:id/roll-back',
    who: 'model:promote',
    params: z.object({ id: z.uuid() }),
    body: modelReasonSchema,
    answer: modelDetailSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await models.rollBack(actorOf(caller), params.id, body.reason),
    }),
  }),
];
