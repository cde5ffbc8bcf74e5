import { presenceSchema } from '#domain/wire/desk-wire';
import type { Api } from '../providers/api';

const path = (caseId: string) => `/v1/cases/${encodeURIComponent(caseId)}/presence`;

/** Telling that this person has a case on the screen, and being told who else has. */
export const presenceApi = (api: Api) => ({
  arriveAt: (caseId: string) => api.put(presenceSchema, path(caseId), {}),
  leaveCase: (caseId: string) => api.delete(path(caseId)),
});
