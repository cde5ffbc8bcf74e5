import { triageInputSchema, triageSchema } from '#domain/triage';
import { cityOf, route } from '../http/route';
import type { TriageService } from './triage-service';

export const triageRoutes = (triage: TriageService) => [
  route({
    method: 'post',
    path: '/v1/triage',
    who: { apiClient: 'triage', or: 'triage:try' },
    audit: 'none',
    body: triageInputSchema,
    answer: triageSchema,
    async handle({ body, ...caller }) {
      return { body: triage.triage(cityOf(caller), body) };
    },
  }),
];
