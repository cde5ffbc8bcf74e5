import type { Language } from '#domain/language';
import type { ReportName } from '#domain/report-figures';
import { type ReportQuery, reportSchema } from '#domain/wire/report-wire';
import type { Api } from '../providers/api';

/** What the console asks about periods; a file asks for a fresh proof of who takes it away. */
export const reportApi = (api: Api) => ({
  getReport: (report: ReportName, query: ReportQuery) => api.get(reportSchema, `/v1/reports/${report}`, query),
  exportReport: (report: ReportName, query: ReportQuery & { language: Language }) =>
    api.download(`/v1/reports/${report}/export`, query),
});
