import type { CaseStatus } from '#domain/case-status';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

/** Why a case goes back to its lane; also the type of the event. */
export type ReturnReason = 'offer-declined' | 'offer-timed-out' | 'offer-withdrawn' | 'claim-expired' | 'case-released';

/**
 * Puts cases that rang or were held back into their lane: they keep their age, lose their holder, and the commit owes
 * the queue a job again. A case that had been taken waits anew, so its answer (and review) clock starts again with the
 * length it had. Cases in any other status are left alone.
 */
export async function returnToLane(
  db: Db,
  {
    cityId,
    caseIds,
    now,
    event,
    userId,
    reason,
  }: { cityId: string; caseIds: readonly string[]; now: Date; event: ReturnReason; userId: string; reason?: string },
): Promise<void> {
  const from: CaseStatus[] = ['OFFERED', 'ACCEPTED'];
  const data = JSON.stringify({ userId, ...(reason === undefined ? {} : { reason }) });
  await db.$executeRaw(Prisma.sql`
    WITH returned AS (
      UPDATE cases SET status = 'WAITING', holder_id = NULL, lease_until = NULL, routing = routing + 1,
                       version = version + 1, updated_at = ${now}::timestamptz
      WHERE city_id = ${cityId} AND id = ANY (${[...caseIds]}::uuid[]) AND status = ANY (${from}::text[])
      RETURNING city_id, id, lane, routing, priority
    ), owed AS (
      INSERT INTO outbox (city_id, queue, payload, created_at)
      SELECT city_id, lane,
             jsonb_build_object('cityId', city_id, 'caseId', id, 'routing', routing, 'priority', priority), ${now}::timestamptz
      FROM returned
    ), waited AS (
      SELECT DISTINCT ON (k.case_id, k.metric) k.* FROM sla_clocks k JOIN returned r ON r.city_id = k.city_id AND r.id = k.case_id
      WHERE k.metric = 'answer' OR (k.metric = 'review' AND r.lane = 'needs-human')
      ORDER BY k.case_id, k.metric, k.started_at DESC
    ), restarted AS (
      INSERT INTO sla_clocks (city_id, id, case_id, policy_id, metric, started_at, warn_at, due_at)
      SELECT city_id, gen_random_uuid(), case_id, policy_id, metric, ${now}::timestamptz,
             ${now}::timestamptz + (warn_at - started_at), ${now}::timestamptz + (due_at - started_at)
      FROM waited WHERE stopped_at IS NOT NULL
    )
    INSERT INTO case_events (city_id, case_id, type, at, data)
    SELECT city_id, id, ${event}::text, ${now}::timestamptz, ${data}::jsonb FROM returned`);
}
