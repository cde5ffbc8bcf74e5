import {
  auditEventSchema,
  type AuditEventWire,
  auditListQuerySchema,
  chainReportSchema,
  type ChainReportWire,
} from '#domain/wire/audit-wire';
import { pageOf } from '#domain/wire/list-wire';
import { fakePage } from './fake-page';
import type { Route } from './fake-route';

const AT = '2026-11-19T02:00:00.000Z';

/** The audit in memory, filtered as the server does. */
export function createFakeAudit() {
  let events: AuditEventWire[] = [];
  let report: ChainReportWire = { checkedAt: AT, rows: 0, anchors: 0, fault: null };
  const auditRoutes: Route[] = [
    [
      'GET',
      /^\/v1\/audit-events$/,
      (_, { query }) => {
        const { person, object, kind, isRefused, after, perPage } = auditListQuerySchema.parse(query);
        const found = events.filter(
          (one) =>
            (person === undefined || one.actorName === person) &&
            (object === undefined || one.objectIds.includes(object)) &&
            (kind === undefined || one.kind === kind) &&
            (isRefused === undefined || (one.outcome !== 'ok') === isRefused),
        );
        return { status: 200, body: pageOf(auditEventSchema).parse(fakePage(found, { after, perPage }, AT)) };
      },
    ],
    ['POST', /^\/v1\/audit-events\/verify$/, () => ({ status: 200, body: chainReportSchema.parse(report) })],
  ];
  return {
    setAudit(next: AuditEventWire[], found: Partial<ChainReportWire> = {}) {
      events = next;
      report = { ...report, ...found };
    },
    auditRoutes,
  };
}
