import { v7 as uuidv7 } from 'uuid';
import type { CaseStatus } from '#domain/case-status';
import type { NuisanceDecision } from '#domain/nuisance';
import { isOver } from '#domain/same-incident';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

type MarkKey = { cityId: string; id: string };
type By = { actorId: string; now: Date; reason: string };

/** The call that a mark would rest on. */
export type MarkedCall = { numberToken: string | null; isClosed: boolean };

/** @returns undefined when there is no such contact */
export async function findMarkedCall(db: Db, cityId: string, contactId: string): Promise<MarkedCall | undefined> {
  const row = await db.contact.findUnique({
    where: { cityId_id: { cityId, id: contactId } },
    select: { caller: { select: { numberToken: true } }, case: { select: { status: true } } },
  });
  return row
    ? { numberToken: row.caller?.numberToken ?? null, isClosed: isOver(row.case.status as CaseStatus) }
    : undefined;
}

/** Asks for a mark. @returns its id, or undefined when the number is marked or asked about already */
export async function askMark(
  db: Db,
  {
    cityId,
    contactId,
    numberToken,
    actorId,
    now,
    reason,
  }: By & { cityId: string; contactId: string; numberToken: string },
): Promise<string | undefined> {
  const counts = { cityId, numberToken, decision: 'approve', liftedAt: null, expiresAt: { gt: now } };
  if ((await db.nuisanceMark.count({ where: counts })) > 0) return undefined;
  const row = { cityId, id: uuidv7(), numberToken, contactId, reason, askedById: actorId, askedAt: now };
  const { count } = await db.nuisanceMark.createMany({ data: [row], skipDuplicates: true });
  return count === 0 ? undefined : row.id;
}

export type LockedMark = MarkKey & { askedById: string; isDecided: boolean; isActive: boolean; validDays: number };

/** A mark, locked until the transaction ends. @returns undefined when there is none */
export async function lockMark(db: Db, { cityId, id }: MarkKey, now: Date): Promise<LockedMark | undefined> {
  const [row] = await db.$queryRaw<LockedMark[]>(Prisma.sql`
    SELECT m.city_id AS "cityId", m.id::text, m.asked_by_id::text AS "askedById", m.decision IS NOT NULL AS "isDecided",
           (m.decision = 'approve' AND m.lifted_at IS NULL AND m.expires_at > ${now}::timestamptz) IS TRUE AS "isActive",
           c.nuisance_mark_days AS "validDays"
    FROM nuisance_marks m JOIN cities c ON c.id = m.city_id
    WHERE m.city_id = ${cityId} AND m.id = ${id}::uuid FOR UPDATE OF m`);
  return row;
}

const DAY_MS = 86_400_000;

/** What a supervisor decides of a locked mark; an approved one counts for as many days as the city says. */
export async function decideMark(
  db: Db,
  { cityId, id, validDays }: LockedMark,
  { decision, actorId, now, reason }: By & { decision: NuisanceDecision },
): Promise<void> {
  const where = { cityId_id: { cityId, id } };
  if (decision === 'lift') {
    await db.nuisanceMark.update({ where, data: { liftedAt: now, liftedById: actorId, liftReason: reason } });
    return;
  }
  const expiresAt = decision === 'approve' ? new Date(now.getTime() + validDays * DAY_MS) : null;
  const decided = { decision, decisionReason: reason, decidedById: actorId, decidedAt: now, expiresAt };
  await db.nuisanceMark.update({ where, data: decided });
}
