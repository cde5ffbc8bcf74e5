import { reportExportQuerySchema, reportParams, reportQuerySchema, reportSchema } from '#domain/wire/report-wire';
import { actorOf, route } from '../http/route';
import { reportCsv } from './report-csv';
import type { ReportService } from './report-service';

export const reportRoutes = (reports: ReportService) => [
  route({
    method: 'get',
    path: '/v1/reports/:report',
    who: 'report:read',
    audit: 'none',
    params: reportParams,
    query: reportQuerySchema,
    answer: reportSchema,
    handle: async ({ params, query, ...caller }) => ({
      body: await reports.read(actorOf(caller).cityId, params.report, query),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/reports/:report/export',
    who: 'report:read',
    audit: 'export',
    needsStepUp: true,
    params: reportParams,
    query: reportExportQuerySchema,
    async handle({ params, query: { language, ...query }, ...caller }, { response }) {
      const report = await reports.read(actorOf(caller).cityId, params.report, query);
      response
        .attachment(`${params.report}-${query.from.slice(0, 10)}-${query.to.slice(0, 10)}.csv`)
        .type('text/csv; charset=utf-8')
        .send(reportCsv(params.report, report, language));
      return 'written';
    },
  }),
];
