import { type LinkCommand, type LinkStep, sameIncidentSchema } from '#domain/wire/same-incident-wire';
import type { Api } from '../providers/api';

const path = (caseId: string, what: string) => `/v1/cases/${encodeURIComponent(caseId)}/${what}`;

/** What the console asks about cases of one incident, and does about them. */
export const sameIncidentApi = (api: Api) => ({
  getSameIncident: (caseId: string) => api.get(sameIncidentSchema, path(caseId, 'same-incident')),
  linkCase: (caseId: string, command: LinkCommand) => api.post(sameIncidentSchema, path(caseId, 'links'), command),
  mergeCase: (caseId: string, step: LinkStep) => api.post(sameIncidentSchema, path(caseId, 'merge'), step),
  undoLink: (caseId: string, step: LinkStep) => api.post(sameIncidentSchema, path(caseId, 'undo'), step),
});
