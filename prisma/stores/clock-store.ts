import { v7 as uuidv7 } from 'uuid';
import type { SlaDeadline, SlaMetric } from '#domain/sla';
import { announce } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type CaseKey = { cityId: string; caseId: string };

export async function startClocks(
  db: Db,
  { cityId, caseId, now, deadlines }: CaseKey & { now: Date; deadlines: readonly SlaDeadline[] },
): Promise<void> {
  await db.slaClock.createMany({
    data: deadlines.map((deadline) => ({ cityId, id: uuidv7(), caseId, startedAt: now, ...deadline })),
  });
}

export async function stopClocks(
  db: Db,
  { cityId, caseId, now, metrics }: CaseKey & { now: Date; metrics: readonly SlaMetric[] },
): Promise<void> {
  await db.slaClock.updateMany({
    where: { cityId, caseId, metric: { in: [...metrics] }, stoppedAt: null },
    data: { stoppedAt: now },
  });
}

/** Closing a case stops whatever still runs. */
export async function stopAllClocks(db: Db, { cityId, caseId, now }: CaseKey & { now: Date }): Promise<void> {
  await db.slaClock.updateMany({ where: { cityId, caseId, stoppedAt: null }, data: { stoppedAt: now } });
}

/**
 * The SLA sweep: one statement marks every running clock that reached its warning or its due time, and writes the
 * event. What a clock waits for next is one index expression, the same as in the migration. A clock is warned once and breached once, however many processes sweep and however often.
 * @returns how many warnings and breaches were written
 */
export async function sweepClocks(db: Db, now: Date): Promise<number> {
  const marked = await db.$queryRaw<{ city_id: string; case_id: string }[]>(Prisma.sql`
    WITH due AS (
      SELECT city_id, case_id, id, due_at <= ${now}::timestamptz AS is_breach FROM sla_clocks
      WHERE stopped_at IS NULL AND breached_at IS NULL
        AND CASE WHEN warned_at IS NULL THEN warn_at ELSE due_at END <= ${now}::timestamptz
      FOR UPDATE SKIP LOCKED
    ), marked AS (
      UPDATE sla_clocks k SET warned_at = coalesce(k.warned_at, ${now}::timestamptz),
                              breached_at = CASE WHEN due.is_breach THEN ${now}::timestamptz END
      FROM due WHERE k.city_id = due.city_id AND k.case_id = due.case_id AND k.id = due.id
      RETURNING k.city_id, k.case_id, k.metric, k.due_at, due.is_breach
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, case_id, CASE WHEN is_breach THEN 'sla-breached' ELSE 'sla-warned' END, ${now}::timestamptz,
             jsonb_build_object('metric', metric, 'dueAt', due_at)
      FROM marked
    )
    SELECT city_id, case_id::text FROM marked`);
  for (const cityId of new Set(marked.map((row) => row.city_id))) {
    const caseIds = marked.filter((row) => row.city_id === cityId).map((row) => row.case_id);
    await announce(db, { cityId, caseIds, userIds: [] });
  }
  return marked.length;
}
