import { v7 as uuidv7 } from 'uuid';
import type { Lane, Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { SlaDeadline } from '#domain/sla';
import { announceCases } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** An unclear case whose review ran out: the next step of its way up is the caller's decision (`escalateUnclear`). */
export type OverdueReview = { cityId: string; caseId: string; line: Line; category: string; priority: Priority };

/** Where an overdue case goes, and by when it is reviewed there; without a deadline it is not reviewed again. */
export type ReviewStep = OverdueReview & {
  to: { line: Line; lane: Lane; priority: Priority };
  review: SlaDeadline | undefined;
};

/** Overdue reviews that one pass takes: a flood of them must not outlast a transaction. */
const MOST_REVIEWS = 200;

/** Locks unclear cases that wait although their review clock is breached, the most urgent and longest overdue first. */
export const lockOverdueReviews = (db: Db): Promise<OverdueReview[]> =>
  db.$queryRaw<OverdueReview[]>(Prisma.sql`
    SELECT c.city_id AS "cityId", c.id::text AS "caseId", c.line, c.category, c.priority
    FROM sla_clocks k JOIN cases c ON c.city_id = k.city_id AND c.id = k.case_id
    WHERE k.metric = 'review' AND k.stopped_at IS NULL AND k.breached_at IS NOT NULL AND c.status = 'WAITING'
    ORDER BY c.priority, k.due_at LIMIT ${MOST_REVIEWS}
    FOR NO KEY UPDATE OF c, k SKIP LOCKED`);

/**
 * Moves locked cases up in one statement: the review clock stops, the case waits in its new lane at its new priority,
 * its history tells of it, the queue is owed a job, and where it is reviewed again a new clock runs. Owners stay. The
 * count of stopped clocks is asked for so that they stop first: a case has one running clock of a metric at a time.
 */
export async function escalateReviews(db: Db, steps: readonly ReviewStep[], now: Date): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map(({ cityId, caseId, priority, to, review }) => ({
    ...{ city_id: cityId, case_id: caseId, was: priority, line: to.line, lane: to.lane, priority: to.priority },
    ...{ clock_id: uuidv7(), policy_id: review?.policyId ?? null },
    ...{ warn_at: review?.warnAt ?? null, due_at: review?.dueAt ?? null },
  }));
  await db.$executeRaw(Prisma.sql`
    WITH steps AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(
        city_id text, case_id uuid, was text, line text, lane text, priority text, clock_id uuid, policy_id uuid,
        warn_at timestamptz, due_at timestamptz)
    ), stopped AS (
      UPDATE sla_clocks k SET stopped_at = ${now}::timestamptz FROM steps s
      WHERE k.city_id = s.city_id AND k.case_id = s.case_id AND k.metric = 'review' AND k.stopped_at IS NULL
      RETURNING k.case_id
    ), moved AS (
      UPDATE cases c SET lane = s.lane, priority = s.priority, status = 'WAITING', holder_id = NULL, lease_until = NULL,
                         routing = c.routing + 1, version = c.version + 1, updated_at = ${now}::timestamptz
      FROM steps s WHERE c.city_id = s.city_id AND c.id = s.case_id
      RETURNING c.city_id, c.id, c.lane, c.routing, c.priority
    ), owed AS (
      INSERT INTO outbox (city_id, queue, payload, created_at)
      SELECT city_id, lane, jsonb_build_object('cityId', city_id, 'caseId', id, 'routing', routing, 'priority', priority),
             ${now}::timestamptz
      FROM moved
    ), told AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, case_id, 'case-escalated', ${now}::timestamptz,
             jsonb_build_object('from', was, 'to', priority, 'line', line, 'lane', lane)
      FROM steps
    )
    INSERT INTO sla_clocks (city_id, id, case_id, policy_id, metric, started_at, warn_at, due_at)
    SELECT city_id, clock_id, case_id, policy_id, 'review', ${now}::timestamptz, warn_at, due_at
    FROM steps WHERE policy_id IS NOT NULL AND (SELECT count(*) FROM stopped) >= 0`);
  await announceCases(
    db,
    steps.map(({ cityId, caseId }) => ({ city_id: cityId, case_id: caseId })),
  );
}
