import { POLICY_KINDS, type PolicyKind } from '#domain/policy-input';
import { listOf, pageOf } from '#domain/wire/list-wire';
import {
  knowledgeQuerySchema,
  knowledgeSchema,
  policyChangeInput,
  policyChangeQuerySchema,
  policyChangeSchema,
  policyRow,
} from '#domain/wire/policy-wire';
import { actorOf, route } from '../http/route';
import type { PolicyService } from './policy-service';

const routesOf = <K extends PolicyKind>(policies: PolicyService, kind: K) => [
  route({
    method: 'get',
    path: `/v1/policies/${kind}`,
    who: 'policy:read',
    audit: 'none',
    answer: listOf(policyRow(kind)),
    handle: async (caller) => ({ body: await policies.list(actorOf(caller).cityId, kind) }),
  }),
  route({
    method: 'post',
    path: `/v1/policies/${kind}`,
    who: 'policy:edit',
    audit: 'administration',
    body: policyChangeInput(kind),
    answer: policyRow(kind),
    handle: async ({ body, ...caller }) => ({ status: 201, body: await policies.change(actorOf(caller), kind, body) }),
  }),
];

/** The policies that an administrator edits, the log of their changes, and what of them helps with a case at hand. */
export const policyRoutes = (policies: PolicyService) => [
  ...POLICY_KINDS.flatMap((kind) => routesOf(policies, kind)),
  route({
    method: 'get',
    path: '/v1/policy-changes',
    who: 'policy:read',
    audit: 'none',
    query: policyChangeQuerySchema,
    answer: pageOf(policyChangeSchema),
    handle: async ({ query, ...caller }) => ({ body: await policies.changes(actorOf(caller).cityId, query) }),
  }),
  route({
    method: 'get',
    path: '/v1/knowledge',
    who: 'policy:read',
    audit: 'none',
    query: knowledgeQuerySchema,
    answer: listOf(knowledgeSchema),
    handle: async ({ query, ...caller }) => ({
      body: await policies.knowledge(actorOf(caller), query),
    }),
  }),
];
