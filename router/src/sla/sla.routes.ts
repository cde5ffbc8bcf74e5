import { z } from 'zod';
import { PAUSE_DECISIONS } from '#domain/pause';
import { SLA_METRICS } from '#domain/sla';
import { pauseSchema, slaPreviewQuerySchema, slaPreviewSchema, slaReasonSchema } from '#domain/wire/sla-wire';
import { actorOf, route } from '../http/route';
import type { SlaService } from './sla-service';

export const slaRoutes = (sla: SlaService) => [
  route({
    method: 'get',
    path: '/v1/sla-preview',
    who: 'policy:read',
    audit: 'none',
    query: slaPreviewQuerySchema,
    answer: slaPreviewSchema,
    handle: async ({ query, ...caller }) => ({ body: await sla.preview(actorOf(caller), query) }),
  }),
  route({
    method: 'get',
    path: '/v1/cases/:id/pause',
    who: 'background:read',
    params: z.object({ id: z.uuid() }),
    answer: pauseSchema,
    handle: async ({ params, ...caller }) => ({ body: await sla.read(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/pause',
    who: 'sla:pause',
    params: z.object({ id: z.uuid() }),
    body: slaReasonSchema,
    answer: pauseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await sla.ask(actorOf(caller), params.id, body.reason),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/pause/:decision',
    who: 'sla:decide-pause',
    params: z.object({ id: z.uuid(), decision: z.enum(PAUSE_DECISIONS) }),
    body: slaReasonSchema,
    answer: pauseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await sla.decide(actorOf(caller), params.id, params.decision, body.reason),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/resume',
    who: 'sla:pause',
    params: z.object({ id: z.uuid() }),
    body: slaReasonSchema,
    answer: pauseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await sla.resume(actorOf(caller), params.id, body.reason),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/clocks/:metric/re-base',
    who: 'sla:re-base',
    params: z.object({ id: z.uuid(), metric: z.enum(SLA_METRICS) }),
    body: slaReasonSchema,
    answer: pauseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await sla.rebase(actorOf(caller), params.id, params.metric, body.reason),
    }),
  }),
];
