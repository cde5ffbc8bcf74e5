import type { CaseStatus } from '#domain/case-status';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

/** Why a ring ends at a seat without an answer, or a case leaves a hand for its lane; also the type of the event. */
type RingEnd = 'offer-declined' | 'offer-timed-out' | 'offer-withdrawn';
type HandEnd = 'claim-expired' | 'case-released' | 'case-unmerged';

/** The status that each of them ends: a case that rings on its way between two hands is held all the while. */
const FROM: Record<RingEnd | HandEnd, CaseStatus> = {
  'offer-declined': 'OFFERED',
  'offer-timed-out': 'OFFERED',
  'offer-withdrawn': 'OFFERED',
  'claim-expired': 'ACCEPTED',
  'case-released': 'ACCEPTED',
  'case-unmerged': 'ACCEPTED',
};

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
  }: {
    cityId: string;
    caseIds: readonly string[];
    now: Date;
    event: RingEnd | HandEnd;
    userId: string;
    reason?: string;
  },
): Promise<void> {
  const data = JSON.stringify({ userId, ...(reason === undefined ? {} : { reason }) });
  await db.$executeRaw(Prisma.sql`
    WITH returned AS (
      UPDATE cases SET status = 'WAITING', holder_id = NULL, lease_until = NULL, routing = routing + 1,
                       version = version + 1, updated_at = ${now}::timestamptz
      WHERE city_id = ${cityId} AND id = ANY (${[...caseIds]}::uuid[]) AND status = ${FROM[event]}
      RETURNING city_id, id, lane, routing, priority
    ), owed AS (
      INSERT INTO outbox (city_id, queue, payload, created_at)
      SELECT city_id, lane,
             jsonb_build_object('cityId', city_id, 'caseId', id, 'routing', routing, 'priority', priority), ${now}::timestamptz
      FROM returned
    ), waited AS (
      SELECT DISTINCT ON (k.case_id, k.metric) k.* FROM sla_clocks k JOIN returned r ON r.city_id = k.city_id AND r.id = k.case_id
      WHERE k.metric = 'answer' OR (k.metric = 'review' AND r.lane = 'needs-human')
      ORDER BY k.case_id, k.metric, k.stopped_at IS NULL DESC, k.started_at DESC
    ), restarted AS (
      INSERT INTO sla_clocks (city_id, id, case_id, policy_id, metric, started_at, warn_at, due_at)
      SELECT city_id, gen_random_uuid(), case_id, policy_id, metric, ${now}::timestamptz,
             ${now}::timestamptz + (warn_at - started_at), ${now}::timestamptz + (due_at - started_at)
      FROM waited WHERE stopped_at IS NOT NULL
    )
    INSERT INTO case_events (city_id, case_id, type, at, data)
    SELECT city_id, id, ${event}::text, ${now}::timestamptz, ${data}::jsonb FROM returned`);
}

/** A seat did not answer: the case waits again, and a transfer that rang there looks for another seat. */
export async function endRings(
  db: Db,
  ended: { cityId: string; caseIds: readonly string[]; now: Date; event: RingEnd; userId: string },
): Promise<void> {
  const { cityId, caseIds, now, event, userId } = ended;
  await returnToLane(db, ended);
  await db.$executeRaw(Prisma.sql`
    WITH looking AS (
      UPDATE transfers SET state = 'INITIATED', receiver_id = NULL
      WHERE city_id = ${cityId} AND case_id = ANY (${[...caseIds]}::uuid[]) AND state = 'RINGING'
      RETURNING city_id, case_id, kind
    )
    INSERT INTO case_events (city_id, case_id, type, at, data)
    SELECT city_id, case_id, ${event}::text, ${now}::timestamptz, jsonb_build_object('userId', ${userId}::text)
    FROM looking WHERE kind <> 'ORDER_PUSH'`);
}

/** A seat that was lost leaves the three-way call it was in; the transfer looks for another one, or runs out of time. */
export async function leaveCall(
  db: Db,
  { cityId, userId, now }: { cityId: string; userId: string; now: Date },
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    WITH left_call AS (
      UPDATE transfers SET state = 'INITIATED', receiver_id = NULL
      WHERE city_id = ${cityId} AND receiver_id = ${userId}::uuid AND state = 'JOINED'
      RETURNING city_id, case_id
    )
    INSERT INTO case_events (city_id, case_id, type, at, data)
    SELECT city_id, case_id, 'transfer-seat-lost', ${now}::timestamptz, jsonb_build_object('userId', ${userId}::text) FROM left_call`);
}
