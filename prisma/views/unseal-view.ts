import type { UnsealDecision } from '#domain/confidentiality';
import type { Names } from '#domain/language';
import type { UnsealRequestWire } from '#domain/wire/unseal-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';

/** Rows of the list; what waits for a decision comes first, so that it is never beyond them. */
const MOST_REQUESTS = 200;

const person = { select: { id: true, displayNames: true } } as const;
const include = {
  askedBy: person,
  decidedBy: person,
  contact: { select: { case: { select: { number: true } } } },
} as const satisfies Prisma.UnsealRequestInclude;

type Person = { id: string; displayNames: Prisma.JsonValue };
const personWire = ({ id, displayNames }: Person) => ({ id, displayNames: displayNames as Names });

const requestWire = (row: Prisma.UnsealRequestGetPayload<{ include: typeof include }>): UnsealRequestWire => ({
  id: row.id,
  contactId: row.contactId,
  caseNumber: row.contact.case.number,
  purpose: row.purpose as UnsealRequestWire['purpose'],
  reason: row.reason,
  askedBy: personWire(row.askedBy),
  askedAt: row.askedAt.toISOString(),
  decision: row.decision as UnsealDecision | null,
  decisionReason: row.decisionReason,
  decidedBy: row.decidedBy && personWire(row.decidedBy),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

/** The requests of a city, what waits for a decision first, then the newest. */
export async function listUnsealRequests(db: Db, cityId: string): Promise<UnsealRequestWire[]> {
  const rows = await db.unsealRequest.findMany({
    where: { cityId },
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }],
    take: MOST_REQUESTS,
    include,
  });
  return rows.map(requestWire);
}

export async function findUnsealRequest(db: Db, cityId: string, id: string): Promise<UnsealRequestWire | undefined> {
  const row = await db.unsealRequest.findUnique({ where: { cityId_id: { cityId, id } }, include });
  return row ? requestWire(row) : undefined;
}

/** Whether somebody was allowed to open this identity, and still is. */
export const mayOpen = async (
  db: Db,
  { cityId, contactId, userId, now }: { cityId: string; contactId: string; userId: string; now: Date },
): Promise<boolean> =>
  (await db.unsealRequest.count({
    where: { cityId, contactId, askedById: userId, decision: 'approve', expiresAt: { gt: now } },
  })) > 0;
