import { z } from 'zod';
import { DATA_CLASSES } from '#domain/retention';
import { listOf } from '#domain/wire/list-wire';
import {
  holdLiftSchema,
  holdPlaceSchema,
  legalHoldSchema,
  officerRequestSchema,
  privacyDecisionSchema,
  retentionChangeSchema,
  retentionRuleSchema,
} from '#domain/wire/privacy-wire';
import { actorOf, route } from '../http/route';
import type { PrivacyService } from './privacy-service';

const idParams = z.object({ id: z.uuid() });
const who = 'privacy:manage';
const audit = 'administration';

export const privacyRoutes = (privacy: PrivacyService) => [
  route({
    method: 'get',
    path: '/v1/privacy-requests',
    who,
    answer: listOf(officerRequestSchema),
    handle: async (caller) => ({ body: await privacy.requests(actorOf(caller)) }),
  }),
  route({
    method: 'post',
    path: '/v1/privacy-requests/:id/decision',
    who,
    audit,
    needsStepUp: true,
    params: idParams,
    body: privacyDecisionSchema,
    answer: officerRequestSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await privacy.decide(actorOf(caller), params.id, body) }),
  }),
  route({
    method: 'get',
    path: '/v1/legal-holds',
    who,
    answer: listOf(legalHoldSchema),
    handle: async (caller) => ({ body: await privacy.holds(actorOf(caller)) }),
  }),
  route({
    method: 'post',
    path: '/v1/legal-holds',
    who,
    audit,
    body: holdPlaceSchema,
    answer: legalHoldSchema,
    handle: async ({ body, ...caller }) => ({ status: 201, body: await privacy.place(actorOf(caller), body) }),
  }),
  route({
    method: 'post',
    path: '/v1/legal-holds/:id/lift',
    who,
    audit,
    needsStepUp: true,
    params: idParams,
    body: holdLiftSchema,
    answer: legalHoldSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await privacy.lift(actorOf(caller), params.id, body.reason),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/retention-rules',
    who,
    audit: 'none',
    answer: listOf(retentionRuleSchema),
    handle: async (caller) => ({ body: await privacy.rules(actorOf(caller)) }),
  }),
  route({
    method: 'put',
    path: '/v1/retention-rules/:dataClass',
    who,
    audit,
    needsStepUp: true,
    params: z.object({ dataClass: z.enum(DATA_CLASSES) }),
    body: retentionChangeSchema,
    answer: listOf(retentionRuleSchema),
    handle: async ({ params, body, ...caller }) => ({
      body: await privacy.changeRule(actorOf(caller), params.dataClass, body),
    }),
  }),
];
