import { z } from 'zod';
import { linkageInputSchema } from '#domain/linkage-input';
import { caseLinkagesSchema } from '#domain/wire/linkage-wire';
import { actorOf, route } from '../http/route';
import type { LinkageService } from './linkage-service';

const path = '/v1/cases/:id/linkages';
const params = z.object({ id: z.uuid() });

export const linkageRoutes = (linkages: LinkageService) => [
  route({
    method: 'get',
    path,
    who: 'background:read',
    params,
    answer: caseLinkagesSchema,
    handle: async (call) => ({ body: await linkages.get(actorOf(call), call.params.id) }),
  }),
  route({
    method: 'post',
    path,
    who: 'linkage:create',
    params,
    body: linkageInputSchema,
    answer: caseLinkagesSchema,
    handle: async ({ params: { id }, body, ...caller }) => ({ body: await linkages.link(actorOf(caller), id, body) }),
  }),
];
