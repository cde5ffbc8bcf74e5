import { z } from 'zod';
import { boundaryRuleEndSchema, boundaryRuleInputSchema } from '#domain/consultation-input';
import { listedRuleSchema } from '#domain/wire/consultation-wire';
import { actorOf, route } from '../http/route';
import type { BoundaryService } from './boundary-service';

export const boundaryRoutes = (boundaries: BoundaryService) => [
  route({
    method: 'post',
    path: '/v1/boundary-rules',
    who: 'boundary:edit',
    audit: 'administration',
    body: boundaryRuleInputSchema,
    answer: listedRuleSchema,
    handle: async ({ body, ...caller }) => ({ status: 201, body: await boundaries.add(actorOf(caller), body) }),
  }),
  route({
    method: 'post',
    path: '/v1/boundary-rules/:id/end',
    who: 'boundary:edit',
    audit: 'administration',
    params: z.object({ id: z.uuid() }),
    body: boundaryRuleEndSchema,
    answer: listedRuleSchema,
    async handle({ params, body, ...caller }) {
      return { body: await boundaries.end(actorOf(caller), params.id, body.validTo) };
    },
  }),
];
