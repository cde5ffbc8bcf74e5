import { CASE_DATA_CLASSES, type CaseDataClass } from '#domain/retention';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type Cases = { cityId: string; caseIds: readonly string[]; now: Date };

/**
 * Locks cases that have been over since `before` and still have data of this class, unless they are held: of a merged case
 * it counts when the case that carries it on was closed, and a hold on either.
 */
export async function lockPurgeable(
  db: Db,
  of: { cityId: string; dataClass: CaseDataClass; before: Date; limit: number },
): Promise<string[]> {
  // A literal, so that the index of what is still kept of this class serves.
  const isKept = Prisma.sql`NOT (${Prisma.raw(`'${of.dataClass}'`)} = ANY (c.purged))`;
  const isHeld = (ids: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM legal_holds h WHERE h.city_id = c.city_id AND h.case_id IN (${ids}) AND h.lifted_at IS NULL)`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH closed AS (
      SELECT c.id FROM cases c
      WHERE c.city_id = ${of.cityId} AND c.closed_at < ${of.before}::timestamptz AND ${isKept}
        AND NOT ${isHeld(Prisma.sql`c.id`)}
      ORDER BY c.closed_at LIMIT ${of.limit}
    ), merged AS (
      SELECT c.id FROM case_links l
      JOIN cases m ON m.city_id = l.city_id AND m.id = l.main_id AND m.closed_at < ${of.before}::timestamptz
      JOIN cases c ON c.city_id = l.city_id AND c.id = l.case_id AND c.closed_at IS NULL AND ${isKept}
      WHERE l.city_id = ${of.cityId} AND l.merged_at IS NOT NULL AND l.undone_at IS NULL
        AND NOT ${isHeld(Prisma.sql`c.id, m.id`)}
      LIMIT ${of.limit}
    )
    SELECT c.id::text FROM cases c
    WHERE c.city_id = ${of.cityId} AND c.id IN (SELECT id FROM closed UNION ALL SELECT id FROM merged)
    ORDER BY c.id LIMIT ${of.limit} FOR NO KEY UPDATE OF c SKIP LOCKED`);
  return rows.map(({ id }) => id);
}

const idsOf = ({ caseIds }: Cases) => Prisma.sql`${[...caseIds]}::uuid[]`;

/** Where it was, to the metre. */
const purgeLocation = (db: Db, of: Cases) =>
  db.$executeRaw(Prisma.sql`
    UPDATE contacts SET address = NULL, lat = NULL, lon = NULL WHERE city_id = ${of.cityId} AND case_id = ANY (${idsOf(of)})`);

/** Who called. Who is also the caller of a case that goes on, or is held, stays for that one. */
async function purgeIdentity(db: Db, of: Cases): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT t.caller_id::text AS id FROM contacts t
    WHERE t.city_id = ${of.cityId} AND t.case_id = ANY (${idsOf(of)}) AND t.caller_id IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM contacts o JOIN cases c ON c.city_id = o.city_id AND c.id = o.case_id
        WHERE o.city_id = t.city_id AND o.caller_id = t.caller_id AND NOT (c.id = ANY (${idsOf(of)}))
          AND NOT ('identity' = ANY (c.purged)))`);
  const where = { cityId: of.cityId, id: { in: rows.map(({ id }) => id) } };
  await db.vaultIdentity.deleteMany({ where: { cityId: of.cityId, callerId: where.id } });
  const nobody = { maskedPhone: null, maskedName: null, numberToken: null, erasedAt: of.now };
  await db.caller.updateMany({ where, data: nobody });
}

const purgeWords = (db: Db, of: Cases) =>
  db.$queryRaw(
    Prisma.sql`SELECT purge_words(${of.cityId}, ${idsOf(of)})::text, purge_audit_words(${of.cityId}, ${idsOf(of)})::text`,
  );

const PURGES: Record<CaseDataClass, (db: Db, of: Cases) => Promise<unknown>> = {
  location: purgeLocation,
  identity: purgeIdentity,
  words: purgeWords,
};

/** Deletes data of a class from cases, and says so in their history. What is counted by stays: class, place in time, result. */
export async function purgeCases(db: Db, dataClass: CaseDataClass, of: Cases): Promise<void> {
  await clear(db, dataClass, of);
  await markPurged(db, dataClass, of);
}

/**
 * Deletes everything that says who brought cases, which their words and places do too. Only the identity counts as gone for
 * good: what is said about a case later goes when the time of that is over.
 */
export async function eraseCases(db: Db, of: Cases): Promise<void> {
  for (const dataClass of CASE_DATA_CLASSES) await clear(db, dataClass, of);
  await markPurged(db, 'identity', of);
}

async function clear(db: Db, dataClass: CaseDataClass, of: Cases): Promise<void> {
  await PURGES[dataClass](db, of);
  await db.$executeRaw(Prisma.sql`
    INSERT INTO case_events (city_id, case_id, type, at, data)
    SELECT ${of.cityId}, id, 'data-purged', ${of.now}::timestamptz, jsonb_build_object('dataClass', ${dataClass}::text)
    FROM unnest(${idsOf(of)}) AS id`);
}

const markPurged = (db: Db, dataClass: CaseDataClass, of: Cases) =>
  db.$executeRaw(Prisma.sql`
    UPDATE cases SET purged = array_append(purged, ${dataClass}), version = version + 1
    WHERE city_id = ${of.cityId} AND id = ANY (${idsOf(of)}) AND NOT (${dataClass} = ANY (purged))`);

/** Messages that have arrived or were given up before then. */
export async function deleteOldMessages(db: Db, cityId: string, before: Date): Promise<number> {
  const ended = { status: { not: 'QUEUED' }, createdAt: { lt: before } };
  const { count } = await db.notification.deleteMany({ where: { cityId, ...ended } });
  return count + (await db.inboxMessage.deleteMany({ where: { cityId, at: { lt: before } } })).count;
}

/** What the two installations told each other, once it was answered. */
export async function deleteOldLinkMessages(db: Db, cityId: string, before: Date): Promise<number> {
  const { count } = await db.linkMessage.deleteMany({ where: { cityId, deliveredAt: { lt: before } } });
  return count + (await db.linkReceipt.deleteMany({ where: { cityId, receivedAt: { lt: before } } })).count;
}

/** Browsers in which people have signed in. */
export const deleteOldTraces = async (db: Db, cityId: string, before: Date): Promise<number> =>
  (await db.knownDevice.deleteMany({ where: { cityId, lastSeenAt: { lt: before } } })).count;

/** A guess that nobody has repeated for a day counts for nothing (`guess-store.ts`), in ms. */
const GUESSES_MS = 86_400_000;

/** What opens nothing any more, of all cities. */
export async function deleteSpent(db: Db, now: Date): Promise<number> {
  const expiresAt = { lt: now };
  const deleted = await Promise.all([
    db.session.deleteMany({ where: { expiresAt } }),
    db.citizenSession.deleteMany({ where: { expiresAt } }),
    db.citizenCode.deleteMany({ where: { expiresAt } }),
    db.oidcAttempt.deleteMany({ where: { expiresAt } }),
    db.guessCounter.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - GUESSES_MS) } } }),
  ]);
  return deleted.reduce((sum, { count }) => sum + count, 0);
}
