import { v7 as uuidv7 } from 'uuid';
import { type ClockRun, DUE_PERCENT, type Passed, type SlaDeadline, type SlaMetric } from '#domain/sla';
import { announceCases } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type CaseKey = { cityId: string; caseId: string };
type ClockKey = CaseKey & { clockId: string };

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

/** A clock whose next mark has come; `run` is since when it counts and what it had counted before. */
export type DueClock = ClockKey & { policyId: string; run: ClockRun; warnedPercent: number; dueAt: Date };

/** Marks written in one pass at most, so that a backlog is worked off in transactions that end. */
const MOST_MARKS = 5_000;

type DueRow = ClockKey & { policyId: string; since: Date; consumedMs: bigint; warnedPercent: number; dueAt: Date };

/**
 * Locks the running clocks that reached what they wait for next. What that is is one index expression, the same as in
 * the migration. A clock that another process has in hand is left to it.
 */
export async function lockDueClocks(db: Db, now: Date): Promise<DueClock[]> {
  const rows = await db.$queryRaw<DueRow[]>(Prisma.sql`
    SELECT city_id AS "cityId", case_id::text AS "caseId", id::text AS "clockId", policy_id::text AS "policyId",
           coalesce(resumed_at, started_at) AS since, consumed_ms AS "consumedMs", warned_percent AS "warnedPercent",
           due_at AS "dueAt"
    FROM sla_clocks
    WHERE stopped_at IS NULL AND breached_at IS NULL AND paused_at IS NULL
      AND coalesce(next_mark_at, warn_at) <= ${now}::timestamptz
    ORDER BY coalesce(next_mark_at, warn_at) LIMIT ${MOST_MARKS}
    FOR UPDATE SKIP LOCKED`);
  return rows.map(({ since, consumedMs, ...row }) => ({ ...row, run: { since, consumedMs: Number(consumedMs) } }));
}

/**
 * Writes what clocks that this transaction has locked have passed: the mark, the event of a new one, and the alarm where
 * the city has a ladder for it. One statement, however many.
 * @returns how many warnings and breaches were written
 */
export async function markClocks(db: Db, now: Date, passed: readonly (ClockKey & Passed)[]): Promise<number> {
  if (passed.length === 0) return 0;
  const told = await db.$queryRaw<{ city_id: string; case_id: string }[]>(Prisma.sql`
    WITH passed AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(passed)}::jsonb) AS p(
        "cityId" text, "caseId" uuid, "clockId" uuid, percent int, "isNew" boolean, "nextMarkAt" timestamptz)
    ), marked AS (
      UPDATE sla_clocks k SET warned_percent = p.percent, next_mark_at = p."nextMarkAt",
                              warned_at = CASE WHEN p."isNew" THEN coalesce(k.warned_at, ${now}::timestamptz) ELSE k.warned_at END,
                              breached_at = CASE WHEN p.percent = ${DUE_PERCENT} THEN ${now}::timestamptz END
      FROM passed p WHERE k.city_id = p."cityId" AND k.case_id = p."caseId" AND k.id = p."clockId"
      RETURNING k.city_id, k.case_id, k.id, k.metric, k.due_at, p.percent, p."isNew"
    ), told AS (
      SELECT * FROM marked WHERE "isNew"
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, case_id, CASE WHEN percent = ${DUE_PERCENT} THEN 'sla-breached' ELSE 'sla-warned' END, ${now}::timestamptz,
             jsonb_build_object('metric', metric, 'percent', percent, 'dueAt', due_at)
      FROM told
    ), raised AS (
      INSERT INTO alarms (city_id, id, case_id, clock_id, line, priority, metric, percent, due_at, raised_at, next_step, next_at)
      SELECT t.city_id, gen_random_uuid(), t.case_id, t.id, c.line, c.priority, t.metric, t.percent, t.due_at,
             ${now}::timestamptz, s.step, ${now}::timestamptz + s.after_ms * interval '1 millisecond'
      FROM told t
      JOIN cases c ON c.city_id = t.city_id AND c.id = t.case_id
      JOIN escalation_steps s ON s.city_id = t.city_id AND s.metric = t.metric AND s.priority = c.priority
                             AND s.percent = t.percent AND s.step = 1
      ON CONFLICT (city_id, clock_id, percent, due_at) DO NOTHING
    )
    SELECT city_id, case_id::text FROM told`);
  await announceCases(db, told);
  return told.length;
}
