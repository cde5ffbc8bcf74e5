import type { AuditActor, AuditKind, AuditOutcome } from '#domain/audit';
import type { Role } from '#domain/role';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** What is written down of a doing, before the database numbers and chains it. */
export type AuditEntry = {
  at: Date;
  actorKind: AuditActor;
  actorId: string | null;
  actorName: string | null;
  role: Role | null;
  kind: AuditKind;
  action: string;
  objectType: string | null;
  objectIds: string[];
  purpose: string | null;
  /** What the installation says of it. */
  note: string | null;
  /** What a person typed: it is kept beside the chain, goes with the words of its case, and takes the place of the note. */
  words: string | null;
  outcome: AuditOutcome;
  source: string | null;
  requestId: string | null;
};

/** What somebody sent must not keep it out of the audit: PostgreSQL holds neither NUL nor half a character. */
const storable = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value;

const rowOf = (entry: AuditEntry) => ({
  at: entry.at,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  actor_name: entry.actorName,
  role: entry.role,
  kind: entry.kind,
  action: entry.action,
  object_type: entry.objectType,
  object_ids: entry.objectIds,
  purpose: entry.purpose,
  note: entry.note,
  words: entry.words,
  outcome: entry.outcome,
  source: entry.source,
  request_id: entry.requestId,
});

/** Appends to the chain of a city, in the order given. */
export async function appendAudit(db: Db, cityId: string, entries: readonly AuditEntry[]): Promise<void> {
  const rows = JSON.stringify(entries.map(rowOf), storable);
  await db.$queryRaw(Prisma.sql`SELECT append_audit(${cityId}, ${rows}::jsonb)`);
}

/** The end of every chain: what an anchor holds. */
export async function readHeads(db: Db): Promise<{ cityId: string; seq: number; hash: string }[]> {
  const rows = await db.$queryRaw<{ cityId: string; seq: bigint; hash: string }[]>(Prisma.sql`
    SELECT c.id AS "cityId", head.seq, head.hash FROM cities c CROSS JOIN LATERAL (
      SELECT seq, hash FROM audit_events a WHERE a.city_id = c.id ORDER BY seq DESC LIMIT 1) head`);
  return rows.map(({ seq, ...head }) => ({ ...head, seq: Number(seq) }));
}
