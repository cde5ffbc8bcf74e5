import type { DataClass } from '#domain/retention';
import { listOf } from '#domain/wire/list-wire';
import {
  legalHoldSchema,
  officerRequestSchema,
  type PrivacyDecide,
  retentionRuleSchema,
} from '#domain/wire/privacy-wire';
import type { Api } from '../providers/api';

const id = (value: string) => encodeURIComponent(value);

/** What the privacy officer decides. */
export const privacyApi = (api: Api) => ({
  getPrivacyRequests: () => api.get(listOf(officerRequestSchema), '/v1/privacy-requests'),
  decidePrivacyRequest: (requestId: string, decision: PrivacyDecide) =>
    api.post(officerRequestSchema, `/v1/privacy-requests/${id(requestId)}/decision`, decision),
  getLegalHolds: () => api.get(listOf(legalHoldSchema), '/v1/legal-holds'),
  placeHold: (hold: { caseNumber: string; reason: string }) => api.post(legalHoldSchema, '/v1/legal-holds', hold),
  liftHold: (holdId: string, reason: string) =>
    api.post(legalHoldSchema, `/v1/legal-holds/${id(holdId)}/lift`, { reason }),
  getRetentionRules: () => api.get(listOf(retentionRuleSchema), '/v1/retention-rules'),
  changeRetention: (dataClass: DataClass, change: { keepDays: number; reason: string }) =>
    api.put(listOf(retentionRuleSchema), `/v1/retention-rules/${id(dataClass)}`, change),
});
