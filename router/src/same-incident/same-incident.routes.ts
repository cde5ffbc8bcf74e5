import { z } from 'zod';
import { linkSchema, linkStepSchema, sameIncidentSchema } from '#domain/wire/same-incident-wire';
import { actorOf, route } from '../http/route';
import type { SameIncidentService } from './same-incident-service';

const params = z.object({ id: z.uuid() });
const answer = sameIncidentSchema;

export const sameIncidentRoutes = (incidents: SameIncidentService) => [
  route({
    method: 'get',
    path: '/v1/cases/:id/same-incident',
    who: 'background:read',
    params,
    answer,
    handle: async ({ params: { id }, ...caller }) => ({ body: await incidents.read(actorOf(caller), id) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/links',
    who: 'case:link',
    params,
    body: linkSchema,
    answer,
    handle: async ({ params: { id }, body, ...caller }) => ({ body: await incidents.link(actorOf(caller), id, body) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/merge',
    who: 'case:link',
    params,
    body: linkStepSchema,
    answer,
    handle: async ({ params: { id }, body, ...caller }) => ({ body: await incidents.merge(actorOf(caller), id, body) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/undo',
    who: 'case:link',
    params,
    body: linkStepSchema,
    answer,
    handle: async ({ params: { id }, body, ...caller }) => ({ body: await incidents.undo(actorOf(caller), id, body) }),
  }),
];
