import { auditEventSchema, auditListQuerySchema, chainReportSchema } from '#domain/wire/audit-wire';
import { pageOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { AuditService } from './audit-service';

export const auditRoutes = (audit: AuditService) => [
  route({
    method: 'get',
    path: '/v1/audit-events',
    who: 'audit:read',
    audit: 'search',
    query: auditListQuerySchema,
    answer: pageOf(auditEventSchema),
    handle: async ({ query, ...caller }) => ({ body: await audit.list(actorOf(caller), query) }),
  }),
  route({
    method: 'post',
    path: '/v1/audit-events/verify',
    who: 'audit:read',
    answer: chainReportSchema,
    handle: async (caller) => ({ body: await audit.verify(actorOf(caller)) }),
  }),
];
