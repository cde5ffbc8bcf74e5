import { z } from 'zod';
import { CASE_ACTIONS } from '#domain/case-action';
import { CASE_ACTION_INPUT, caseCommandSchema } from '#domain/case-action-input';
import { caseDetailSchema, casePageSchema } from '#domain/wire/case-wire';
import { caseListQuerySchema } from '#domain/wire/list-wire';
import type { Clock } from '#domain/clock';
import { actorOf, route } from '../http/route';
import type { CaseService } from './case-service';

export const caseRoutes = (cases: CaseService, clock: Clock) => [
  route({
    method: 'get',
    path: '/v1/cases',
    who: 'case:read',
    query: caseListQuerySchema,
    answer: casePageSchema,
    async handle({ query, ...caller }) {
      const dataAt = clock.now().toISOString();
      return { body: { ...(await cases.list(actorOf(caller), query)), dataAt } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/:id',
    who: 'case:read',
    params: z.object({ id: z.uuid() }),
    answer: caseDetailSchema,
    async handle({ params, ...caller }) {
      return { body: await cases.get(actorOf(caller), params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/actions/:action',
    who: 'case:read',
    params: z.object({ id: z.uuid(), action: z.enum(CASE_ACTIONS) }),
    body: caseCommandSchema,
    inputs: CASE_ACTION_INPUT,
    answer: caseDetailSchema,
    async handle({ params, body, ...caller }) {
      return { body: await cases.act(actorOf(caller), params.id, params.action, body) };
    },
  }),
];
