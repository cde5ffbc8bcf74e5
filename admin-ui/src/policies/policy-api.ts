import type { PolicyKind } from '#domain/policy-input';
import { listOf, pageOf } from '#domain/wire/list-wire';
import {
  type KnowledgeQuery,
  knowledgeSchema,
  type PolicyChangeInput,
  type PolicyChangeQuery,
  policyChangeSchema,
  policyRow,
} from '#domain/wire/policy-wire';
import type { Api } from '../providers/api';

/** What the console asks about policies, their history and knowledge, and the one command that changes them. */
export const policyApi = (api: Api) => ({
  getPolicies: <K extends PolicyKind>(kind: K) => api.get(listOf(policyRow(kind)), `/v1/policies/${kind}`),
  changePolicy: (kind: PolicyKind, input: PolicyChangeInput) =>
    api.post(policyRow(kind), `/v1/policies/${kind}`, input),
  getPolicyChanges: (query: PolicyChangeQuery) => api.get(pageOf(policyChangeSchema), '/v1/policy-changes', query),
  getKnowledge: (query: KnowledgeQuery) => api.get(listOf(knowledgeSchema), '/v1/knowledge', query),
});
