import { handoverSchema, linkStatusSchema } from '#domain/wire/link-wire';
import type { Api } from '../providers/api';

const path = (caseId: string) => `/v1/cases/${encodeURIComponent(caseId)}/handover`;

/** What the console asks about the other installation, and about cases that came from it. */
export const linkApi = (api: Api) => ({
  getLink: () => api.get(linkStatusSchema, '/v1/link'),
  getHandover: (caseId: string) => api.get(handoverSchema, path(caseId)),
  refuseHandover: (caseId: string, reason: string) => api.post(handoverSchema, `${path(caseId)}/refuse`, { reason }),
});
