import type { CaseStatus } from '#domain/case-status';
import type { Lane, Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import { announce } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** What a command on a case must know before it acts. */
export type CaseState = {
  cityId: string;
  id: string;
  line: Line;
  category: string;
  priority: Priority;
  needsHuman: boolean;
  status: CaseStatus;
  version: number;
  holderId: string | null;
  fence: number;
  /** The other line is asked to take it, or has been: nothing else is done with it until that has ended. */
  isInTransfer: boolean;
  owesCallBack: boolean;
};

/**
 * Reads a case and locks it until the transaction ends: commands on one case come one after the other. The lock lets
 * foreign keys pass, so that the sweep, which locks a clock and then writes an event, never waits in a circle.
 */
export async function lockCase(db: Db, cityId: string, caseId: string): Promise<CaseState | undefined> {
  const [row] = await db.$queryRaw<CaseState[]>(Prisma.sql`
    SELECT city_id AS "cityId", id::text, line, category, priority, needs_human AS "needsHuman", status, version,
           holder_id::text AS "holderId", fence,
           EXISTS (SELECT FROM transfers t WHERE t.city_id = cases.city_id AND t.case_id = cases.id
                   AND t.state IN ('INITIATED', 'RINGING', 'JOINED')) AS "isInTransfer",
           EXISTS (SELECT FROM call_backs b WHERE b.city_id = cases.city_id AND b.case_id = cases.id
                   AND b.done_at IS NULL) AS "owesCallBack"
    FROM cases WHERE city_id = ${cityId} AND id = ${caseId}::uuid FOR NO KEY UPDATE`);
  return row;
}

/** The class of a case as this transaction sees it. */
export async function readCategory(db: Db, cityId: string, caseId: string): Promise<string> {
  const where = { cityId_id: { cityId, id: caseId } };
  return (await db.case.findUniqueOrThrow({ where, select: { category: true } })).category;
}

export type CaseChange = Partial<{
  line: Line;
  lane: Lane;
  category: string;
  priority: Priority;
  needsHuman: boolean;
  status: CaseStatus;
  disposition: string;
  closedAt: Date;
  holderId: null;
  leaseUntil: null;
}>;

/** Writes a change and raises the version, by which every other screen learns that it is stale. */
export async function updateCase(
  db: Db,
  { cityId, caseId, now, change }: { cityId: string; caseId: string; now: Date; change: CaseChange },
): Promise<void> {
  await db.case.update({
    where: { cityId_id: { cityId, id: caseId } },
    data: { ...change, updatedAt: now, version: { increment: 1 } },
  });
}

export async function appendEvent(
  db: Db,
  event: {
    cityId: string;
    caseId: string;
    type: string;
    actorId: string | null;
    at: Date;
    data: Prisma.InputJsonObject;
  },
): Promise<void> {
  await db.caseEvent.create({ data: event });
}

export async function updateWorkOrder(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
  data: Partial<{
    departmentCode: string;
    reply: string;
    result: string;
    callBackOutcome: string;
    satisfaction: string;
  }>,
): Promise<void> {
  await db.workOrder.update({ where: { cityId_caseId: { cityId, caseId } }, data });
}

export async function updateIncident(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
  data: Partial<{ unit: string; reply: string; feedback: string }>,
): Promise<void> {
  await db.incident.update({ where: { cityId_caseId: { cityId, caseId } }, data });
}

/** An unclear case whose review ran out: the next step of its way up is the caller's decision (`escalateUnclear`). */
export type OverdueReview = { cityId: string; caseId: string; line: Line; category: string; priority: Priority };

/** Overdue reviews that one pass takes: a flood of them must not outlast a transaction. */
const MOST_REVIEWS = 100;

/** Locks unclear cases that wait although their review clock is breached, the most urgent and longest overdue first. */
export const lockOverdueReviews = (db: Db): Promise<OverdueReview[]> =>
  db.$queryRaw<OverdueReview[]>(Prisma.sql`
    SELECT c.city_id AS "cityId", c.id::text AS "caseId", c.line, c.category, c.priority
    FROM sla_clocks k JOIN cases c ON c.city_id = k.city_id AND c.id = k.case_id
    WHERE k.metric = 'review' AND k.stopped_at IS NULL AND k.breached_at IS NOT NULL AND c.status = 'WAITING'
    ORDER BY c.priority, k.due_at LIMIT ${MOST_REVIEWS}
    FOR NO KEY UPDATE OF c, k SKIP LOCKED`);

/** Lets a case wait in a lane at a priority, and owes the queue a job for it there. Its owner stays who it is. */
export async function rerouteWaiting(
  db: Db,
  to: { cityId: string; caseId: string; lane: Lane; priority: Priority; now: Date },
): Promise<void> {
  const { cityId, caseId, lane, priority, now } = to;
  await db.$executeRaw(Prisma.sql`
    WITH moved AS (
      UPDATE cases SET lane = ${lane}, priority = ${priority}, status = 'WAITING', holder_id = NULL,
                       lease_until = NULL, routing = routing + 1, version = version + 1, updated_at = ${now}::timestamptz
      WHERE city_id = ${cityId} AND id = ${caseId}::uuid
      RETURNING city_id, id, lane, routing, priority
    )
    INSERT INTO outbox (city_id, queue, payload, created_at)
    SELECT city_id, lane,
           jsonb_build_object('cityId', city_id, 'caseId', id, 'routing', routing, 'priority', priority), ${now}::timestamptz
    FROM moved`);
  await announce(db, { cityId, caseIds: [caseId], userIds: [] });
}
