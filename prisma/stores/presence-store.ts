import { VIEWER_LIFE_MS } from '#domain/draft';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

type Key = { cityId: string; caseId: string; userId: string };

/** Notes that somebody has a case on the screen; who comes back after having gone has come anew. */
export async function noteViewer(db: Db, { cityId, caseId, userId }: Key, now: Date): Promise<void> {
  const goneBefore = new Date(now.getTime() - VIEWER_LIFE_MS);
  await db.$executeRaw(Prisma.sql`
    INSERT INTO case_viewers AS v (city_id, case_id, user_id, since, seen_at)
    VALUES (${cityId}, ${caseId}::uuid, ${userId}::uuid, ${now}::timestamptz, ${now}::timestamptz)
    ON CONFLICT (city_id, case_id, user_id) DO UPDATE
    SET since = CASE WHEN v.seen_at < ${goneBefore}::timestamptz THEN excluded.since ELSE v.since END,
        seen_at = excluded.seen_at`);
}

/** Takes somebody off a case, and with them whoever went without a word. */
export async function dropViewer(db: Db, { cityId, caseId, userId }: Key, now: Date): Promise<void> {
  const goneBefore = new Date(now.getTime() - VIEWER_LIFE_MS);
  await db.caseViewer.deleteMany({ where: { cityId, OR: [{ caseId, userId }, { seenAt: { lt: goneBefore } }] } });
}
