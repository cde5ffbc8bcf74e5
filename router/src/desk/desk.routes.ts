import { z } from 'zod';
import { DRAFT_FORMS } from '#domain/draft';
import { draftInputSchema, draftsSchema, earlierCasesSchema, presenceSchema } from '#domain/wire/desk-wire';
import { actorOf, route } from '../http/route';
import type { DeskService } from './desk-service';

const params = z.object({ id: z.uuid() });

/** What is asked and told every few seconds and is about oneself alone stands in no audit; what a caller reported before does. */
export const deskRoutes = (desk: DeskService) => [
  route({
    method: 'get',
    path: '/v1/cases/:id/drafts',
    who: 'case:note',
    audit: 'none',
    params,
    answer: draftsSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await desk.drafts(actorOf(caller), id) }),
  }),
  route({
    method: 'put',
    path: '/v1/cases/:id/drafts/:form',
    who: 'case:note',
    audit: 'none',
    params: params.extend({ form: z.enum(DRAFT_FORMS) }),
    body: draftInputSchema,
    answer: draftsSchema,
    handle: async ({ params: { id, form }, body: { fields }, ...caller }) => ({
      body: await desk.saveDraft(actorOf(caller), id, form, fields),
    }),
  }),
  route({
    method: 'put',
    path: '/v1/cases/:id/presence',
    who: 'case:read',
    audit: 'none',
    params,
    answer: presenceSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await desk.arrive(actorOf(caller), id) }),
  }),
  route({
    method: 'delete',
    path: '/v1/cases/:id/presence',
    who: 'case:read',
    audit: 'none',
    params,
    async handle({ params: { id }, ...caller }) {
      await desk.leave(actorOf(caller), id);
      return { body: undefined };
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/:id/earlier-cases',
    who: 'case:read',
    params,
    answer: earlierCasesSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await desk.earlierCases(actorOf(caller), id) }),
  }),
];
