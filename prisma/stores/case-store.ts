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
  /** A unit that assists on an incident of 110 has neither given feedback nor been stood down. */
  hasUnitsOut: boolean;
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
                   AND b.done_at IS NULL) AS "owesCallBack",
           line = '110' AND EXISTS (SELECT FROM assignments a WHERE a.city_id = cases.city_id AND a.case_id = cases.id
                   AND a.ended_at IS NULL AND NOT a.is_lead AND a.stage <> 'FEEDBACK') AS "hasUnitsOut"
    FROM cases WHERE city_id = ${cityId} AND id = ${caseId}::uuid FOR NO KEY UPDATE`);
  return row;
}

/** The case that a requester knows by its tracking code. */
export async function findCaseByTracking(
  db: Db,
  cityId: string,
  trackingCode: string,
): Promise<{ id: string; number: string } | undefined> {
  const where = { cityId_trackingCode: { cityId, trackingCode } };
  return (await db.case.findUnique({ where, select: { id: true, number: true } })) ?? undefined;
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
  disposition: string | null;
  closedAt: Date | null;
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
    departmentCode: string | null;
    accusedDepartmentCode: string;
    appealType: string;
    refusal: string | null;
    whereToGo: string | null;
    reply: string | null;
    result: string | null;
    callBackOutcome: string | null;
    satisfaction: string | null;
    callBackAttempts: number | { increment: number };
    reworks: { increment: number };
    reopenings: { increment: number };
    reviewOn: Date | null;
  }>,
): Promise<void> {
  await db.workOrder.update({ where: { cityId_caseId: { cityId, caseId } }, data });
}

export async function updateIncident(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
  data: Partial<{ reply: string; feedback: string }>,
): Promise<void> {
  await db.incident.update({ where: { cityId_caseId: { cityId, caseId } }, data });
}

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
