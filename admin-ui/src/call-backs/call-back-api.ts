import { type Attempt, type CallBackDecision, callBackSchema } from '#domain/wire/call-back-wire';
import { listOf } from '#domain/wire/list-wire';
import type { Api } from '../providers/api';

const path = (callBackId: string) => `/v1/call-backs/${encodeURIComponent(callBackId)}`;

/** What the console asks about those who got no answer, and records about them. */
export const callBackApi = (api: Api) => ({
  /** Whoever is owed an answer, the most urgent first; of one case where it is given. */
  getCallBacks: (caseId?: string) =>
    api.get(listOf(callBackSchema), '/v1/call-backs', { isOpen: true, perPage: 200, caseId }),
  recordAttempt: (callBackId: string, attempt: Attempt) =>
    api.post(callBackSchema, `${path(callBackId)}/attempts`, attempt),
  decideCallBack: (callBackId: string, decision: CallBackDecision) =>
    api.post(callBackSchema, `${path(callBackId)}/decision`, decision),
});
