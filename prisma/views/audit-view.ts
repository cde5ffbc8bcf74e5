import type { AuditActor, AuditKind, AuditOutcome } from '#domain/audit';
import type { Role } from '#domain/role';
import type { AuditEventWire, AuditListQuery } from '#domain/wire/audit-wire';
import type { Page } from '#domain/wire/list-wire';
import type { AuditEvent, Prisma } from '../generated/client';
import type { Db } from '../client';
import { findWords, noteOf } from '../audit/words-of-row';
import { keyset } from './keyset';

const whereOf = (cityId: string, query: AuditListQuery): Prisma.AuditEventWhereInput => ({
  cityId,
  actorName: query.person,
  objectIds: query.object === undefined ? undefined : { has: query.object },
  kind: query.kind,
  outcome: query.isRefused === undefined ? undefined : query.isRefused ? { not: 'ok' } : 'ok',
  at: { gte: query.from, lt: query.to },
});

const auditEventWire = (row: AuditEvent, words: Awaited<ReturnType<typeof findWords>>): AuditEventWire => ({
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
  note: noteOf(row.note, words),
  outcome: row.outcome as AuditOutcome,
  source: row.source,
  requestId: row.requestId,
});

const bySeq = keyset([{ field: 'seq', order: 'desc', is: 'number' }]);

export async function listAuditEvents(db: Db, cityId: string, query: AuditListQuery): Promise<Page<AuditEventWire>> {
  const found = await db.auditEvent.findMany({
    where: { AND: [whereOf(cityId, query), bySeq.where(query.after)] },
    orderBy: bySeq.orderBy,
    take: query.perPage + 1,
  });
  const { rows, next } = bySeq.pageOf(found, query.perPage);
  const words = await findWords(
    db,
    cityId,
    rows.map(({ note }) => note),
  );
  return { items: rows.map((row) => auditEventWire(row, words)), hasNextPage: next !== null, next };
}
