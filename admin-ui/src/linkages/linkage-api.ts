import type { LinkageInput, WordsInput } from '#domain/linkage-input';
import { caseDetailSchema } from '#domain/wire/case-wire';
import { caseLinkagesSchema } from '#domain/wire/linkage-wire';
import type { Api } from '../providers/api';

const casePath = (caseId: string) => `/v1/cases/${encodeURIComponent(caseId)}`;

/** What the console asks the other line for, and what a caller adds. */
export const linkageApi = (api: Api) => ({
  getLinkages: (caseId: string) => api.get(caseLinkagesSchema, `${casePath(caseId)}/linkages`),
  askOtherLine: (caseId: string, input: LinkageInput) =>
    api.post(caseLinkagesSchema, `${casePath(caseId)}/linkages`, input),
  addWords: (caseId: string, input: WordsInput) => api.post(caseDetailSchema, `${casePath(caseId)}/words`, input),
});
