import type { AuditActor, AuditKind, AuditOutcome } from '#domain/audit';
import type { Role } from '#domain/role';
import type { AuditEventWire, AuditListQuery } from '#domain/wire/audit-wire';
import type { AuditEvent, Prisma } from '../generated/client';
import type { Db } from '../client';

const whereOf = (cityId: string, query: AuditListQuery): Prisma.AuditEventWhereInput => ({
  cityId,
  actorName: query.person,
  objectIds: query.object === undefined ? undefined : { has: query.object },
  kind: query.kind,
  outcome: query.isRefused === undefined ? undefined : query.isRefused ? { not: 'ok' } : 'ok',
  at: { gte: query.from, lt: query.to },
});

const auditEventWire = (row: AuditEvent): AuditEventWire => ({
  seq: Number(row.seq),
  at: row.at.toISOString(),
  actorKind: row.actorKind as AuditActor,
  actorName: row.actorName,
  role: row.role as Role | null,
  kind: row.kind as AuditKind,
  action: row.action,
  objectType: row.objectType,
  objectIds: row.objectIds,
  purpose: row.purpose,
  note: row.note,
  outcome: row.outcome as AuditOutcome,
  source: row.source,
  requestId: row.requestId,
});

export async function listAuditEvents(
  db: Db,
  cityId: string,
  query: AuditListQuery,
): Promise<{ items: AuditEventWire[]; hasNextPage: boolean }> {
  const rows = await db.auditEvent.findMany({
    where: whereOf(cityId, query),
    orderBy: { seq: 'desc' },
    skip: (query.page - 1) * query.perPage,
    take: query.perPage + 1,
  });
  return { items: rows.slice(0, query.perPage).map(auditEventWire), hasNextPage: rows.length > query.perPage };
}
