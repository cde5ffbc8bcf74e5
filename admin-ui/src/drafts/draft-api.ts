import type { DraftForm } from '#domain/draft';
import { draftsSchema } from '#domain/wire/desk-wire';
import type { Api } from '../providers/api';

const path = (caseId: string) => `/v1/cases/${encodeURIComponent(caseId)}/drafts`;

/** One's own words about a case that were not sent yet. */
export const draftApi = (api: Api) => ({
  getDrafts: (caseId: string) => api.get(draftsSchema, path(caseId)),
  /** All that stands in the form; nothing throws the draft away. */
  saveDraft: (caseId: string, form: DraftForm, fields: Record<string, string>) =>
    api.put(draftsSchema, `${path(caseId)}/${form}`, { fields }),
});
