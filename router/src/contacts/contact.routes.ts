import { z } from 'zod';
import { callerSchema, contactSchema, revealSchema } from '#domain/wire/contact-wire';
import { contactListQuerySchema, pageOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { ContactService } from './contact-service';

const idParams = z.object({ id: z.uuid() });

export const contactRoutes = (contacts: ContactService) => [
  route({
    method: 'get',
    path: '/v1/contacts',
    who: 'contact:read',
    query: contactListQuerySchema,
    answer: pageOf(contactSchema),
    handle: async ({ query, ...caller }) => ({ body: await contacts.list(actorOf(caller), query) }),
  }),
  route({
    method: 'get',
    path: '/v1/contacts/:id',
    who: 'contact:read',
    params: idParams,
    answer: contactSchema,
    handle: async ({ params, ...caller }) => ({ body: await contacts.find(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/contacts/:id/reveal',
    who: 'caller:reveal',
    audit: 'reveal',
    needsStepUp: true,
    params: idParams,
    body: revealSchema,
    answer: callerSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await contacts.reveal(actorOf(caller), params.id, body) }),
  }),
];
