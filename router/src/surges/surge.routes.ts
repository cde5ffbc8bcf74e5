import { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import { surgeDismissSchema, surgeSchema } from '#domain/wire/surge-wire';
import { actorOf, route } from '../http/route';
import type { SurgeService } from './surge-service';

export const surgeRoutes = (surges: SurgeService) => [
  route({
    method: 'get',
    path: '/v1/surges',
    who: 'board:read',
    audit: 'none',
    query: z.strictObject({ view: z.enum(['open', 'over']).default('open') }),
    answer: listOf(surgeSchema),
    handle: async ({ query, ...caller }) => ({ body: await surges.list(actorOf(caller), query.view === 'over') }),
  }),
  route({
    method: 'post',
    path: '/v1/surges/:id/dismiss',
    who: 'major-event:lead',
    params: z.object({ id: z.uuid() }),
    body: surgeDismissSchema,
    async handle({ params, body, ...caller }) {
      await surges.dismiss(actorOf(caller), params.id, body.words);
      return { body: undefined };
    },
  }),
];
