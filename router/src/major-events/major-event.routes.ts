import { z } from 'zod';
import { EVENT_VIEWS } from '#domain/major-event';
import { listOf } from '#domain/wire/list-wire';
import {
  announcementsSchema,
  caseMajorEventSchema,
  majorEventChangeSchema,
  majorEventEndSchema,
  majorEventInputSchema,
  majorEventSchema,
} from '#domain/wire/major-event-wire';
import { actorOf, cityOf, route } from '../http/route';
import type { MajorEventService } from './major-event-service';

const idParams = z.object({ id: z.uuid() });

export const majorEventRoutes = (events: MajorEventService) => [
  route({
    method: 'get',
    path: '/v1/announcements',
    who: { apiClient: 'intake' },
    audit: 'none',
    answer: announcementsSchema,
    handle: async (caller) => ({ body: await events.announcements(cityOf(caller)) }),
  }),
  route({
    method: 'get',
    path: '/v1/major-events',
    who: 'background:read',
    query: z.strictObject({ view: z.enum(EVENT_VIEWS).default('open') }),
    answer: listOf(majorEventSchema),
    handle: async ({ query, ...caller }) => ({ body: await events.list(actorOf(caller), query.view) }),
  }),
  route({
    method: 'post',
    path: '/v1/major-events',
    who: 'major-event:lead',
    body: majorEventInputSchema,
    answer: majorEventSchema,
    handle: async ({ body, ...caller }) => ({ status: 201, body: await events.declare(actorOf(caller), body) }),
  }),
  route({
    method: 'put',
    path: '/v1/major-events/:id',
    who: 'major-event:lead',
    params: idParams,
    body: majorEventChangeSchema,
    answer: majorEventSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await events.change(actorOf(caller), params.id, body) }),
  }),
  route({
    method: 'post',
    path: '/v1/major-events/:id/end',
    who: 'major-event:lead',
    params: idParams,
    body: majorEventEndSchema,
    answer: majorEventSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await events.end(actorOf(caller), params.id, body) }),
  }),
  route({
    method: 'post',
    path: '/v1/major-events/:id/read',
    who: 'background:read',
    audit: 'none',
    params: idParams,
    async handle({ params, ...caller }) {
      await events.read(actorOf(caller), params.id);
      return { body: undefined };
    },
  }),
  route({
    method: 'put',
    path: '/v1/cases/:id/major-event',
    who: 'case:link',
    params: idParams,
    body: caseMajorEventSchema,
    async handle({ params, body, ...caller }) {
      await events.join(actorOf(caller), params.id, body.eventId);
      return { body: undefined };
    },
  }),
];
