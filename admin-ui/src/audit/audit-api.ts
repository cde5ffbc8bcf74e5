import { auditEventSchema, type AuditListQuery, chainReportSchema } from '#domain/wire/audit-wire';
import { pageOf } from '#domain/wire/list-wire';
import type { Api } from '../providers/api';

/** What an auditor asks. */
export const auditApi = (api: Api) => ({
  getAuditEvents: (query: Partial<AuditListQuery>) => api.get(pageOf(auditEventSchema), '/v1/audit-events', query),
  verifyAudit: () => api.ask(chainReportSchema, '/v1/audit-events/verify'),
});
