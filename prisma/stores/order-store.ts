import { v7 as uuidv7 } from 'uuid';
import {
  type CallBackOutcome,
  type OrderLimits,
  type OrderStanding,
  type ResultCode,
  type Satisfaction,
  SUPERVISION_LEVELS,
  type SupervisionLevel,
  type SupervisionTrigger,
  type UnitEnd,
  type UnitRole,
} from '#domain/order';
import type { Refusal } from '#domain/order-action';
import type { WorkingCalendar } from '#domain/working-time';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { appendEvent } from './case-store';
import { calendarOf } from './policy-store';

type CaseKey = { cityId: string; caseId: string };

/** The work order of a case as it stands; undefined before an operator of 12345 has taken the case. */
export async function readOrder(db: Db, key: CaseKey): Promise<OrderStanding | undefined> {
  const row = await db.workOrder.findUnique({ where: { cityId_caseId: key } });
  if (!row) return undefined;
  const units = await db.orderUnit.findMany({ where: key });
  const hosts = units.filter(({ role }) => role === 'HOST');
  const assisting = units.filter(({ role, endedAt }) => role === 'ASSIST' && endedAt === null);
  const extensions = await db.orderExtension.findMany({ where: key });
  const { closedAt } = await db.case.findUniqueOrThrow({
    where: { cityId_id: { cityId: key.cityId, id: key.caseId } },
    select: { closedAt: true },
  });
  const reply = await db.slaClock.findFirst({ where: { ...key, metric: 'reply', stoppedAt: null, pausedAt: null } });
  const attempts = await db.orderCallBack.findMany({
    where: key,
    orderBy: { at: 'desc' },
    take: row.callBackAttempts,
    select: { actorId: true },
  });
  const asked = await db.orderEscalation.findMany({ where: key });
  const highest = SUPERVISION_LEVELS.findLast((level) => asked.some((one) => one.level === level));
  const escalation = asked.find(({ level }) => level === highest);
  const host = hosts.find(({ endedAt }) => endedAt === null);
  const extension = extensions.find(({ decision }) => decision === null);
  const round = row.reworks + row.reopenings;
  const granted = extensions.filter((one) => one.decision === 'APPROVED' && one.round === round);
  return {
    departmentCode: row.departmentCode,
    assisting: assisting.map(({ departmentCode }) => departmentCode),
    accusedDepartmentCode: row.accusedDepartmentCode,
    refusal: row.refusal as Refusal | null,
    whereToGo: row.whereToGo,
    reply: row.reply,
    result: row.result as ResultCode | null,
    callBackOutcome: row.callBackOutcome as CallBackOutcome | null,
    satisfaction: row.satisfaction as Satisfaction | null,
    callBackAttempts: row.callBackAttempts,
    calledBackBy: [...new Set(attempts.map(({ actorId }) => actorId))],
    reworks: row.reworks,
    reopenings: row.reopenings,
    reviewOn: row.reviewOn?.toISOString().slice(0, 10) ?? null,
    failedDispatches: hosts.filter(({ end }) => end === 'RETURNED').length,
    host: host ? { isDesignated: host.isDesignated, returnUntil: host.returnUntil ?? host.assignedAt } : null,
    extension: extension ? { id: extension.id, workingDays: extension.workingDays } : null,
    granted: {
      count: granted.length,
      workingDays: granted.reduce((sum, { workingDays }) => sum + workingDays, 0),
    },
    isSupervised: (await db.orderSupervision.count({ where: key })) > 0,
    escalation:
      highest && escalation
        ? { level: highest, isDecided: escalation.decidedAt !== null, answerUntil: escalation.answerUntil }
        : null,
    replyDueAt: reply?.dueAt ?? null,
    closedAt,
  };
}

/** What a city has laid down for its orders, and the calendar whose working days count. */
export async function loadOrderPolicy(
  db: Db,
  cityId: string,
): Promise<{ limits: OrderLimits; calendar: WorkingCalendar }> {
  const { calendar, ...limits } = await db.orderPolicy.findUniqueOrThrow({
    where: { cityId },
    include: { calendar: { include: { city: { select: { utcOffsetMinutes: true } } } } },
  });
  return { limits, calendar: calendarOf(calendar) };
}

/** Puts an order into the hands of a unit. The database refuses the one that it accuses. */
export async function assignUnit(
  db: Db,
  unit: CaseKey & {
    departmentCode: string;
    role: UnitRole;
    now: Date;
    isDesignated?: boolean;
    returnUntil?: Date;
  },
): Promise<void> {
  const { now, ...row } = unit;
  await db.orderUnit.create({ data: { ...row, id: uuidv7(), assignedAt: now } });
}

/** Takes an order out of the hands of every unit that still has it. */
export async function endUnits(db: Db, { cityId, caseId }: CaseKey, end: UnitEnd, now: Date): Promise<void> {
  await db.orderUnit.updateMany({ where: { cityId, caseId, endedAt: null }, data: { endedAt: now, end } });
}

/** @returns false when the unit does not assist in this order */
export async function storeOpinion(
  db: Db,
  { cityId, caseId, departmentCode, opinion, now }: CaseKey & { departmentCode: string; opinion: string; now: Date },
): Promise<boolean> {
  const { count } = await db.orderUnit.updateMany({
    where: { cityId, caseId, departmentCode, role: 'ASSIST', endedAt: null },
    data: { opinion, endedAt: now, end: 'REPLIED' },
  });
  return count > 0;
}

/** Whether a unit has the order in its hands now, in whatever role. */
export const hasUnit = async (db: Db, { cityId, caseId }: CaseKey, departmentCode: string): Promise<boolean> =>
  (await db.orderUnit.count({ where: { cityId, caseId, departmentCode, endedAt: null } })) > 0;

/** Whether a unit answers for the order now. */
export const isHost = async (db: Db, { cityId, caseId }: CaseKey, departmentCode: string): Promise<boolean> =>
  (await db.orderUnit.count({ where: { cityId, caseId, departmentCode, role: 'HOST', endedAt: null } })) > 0;

export async function insertOrderCallBack(
  db: Db,
  callBack: CaseKey & {
    outcome: CallBackOutcome;
    satisfaction: Satisfaction;
    note: string | undefined;
    actorId: string;
    now: Date;
  },
): Promise<void> {
  const { cityId, caseId, now, ...said } = callBack;
  const { departmentCode, appealType, result } = await db.workOrder.findUniqueOrThrow({
    where: { cityId_caseId: { cityId, caseId } },
  });
  if (result === null) throw new Error('an order without a result is called back');
  await db.orderCallBack.create({
    data: { cityId, id: uuidv7(), caseId, departmentCode, appealType, result, ...said, at: now },
  });
}

export async function askExtension(
  db: Db,
  asked: CaseKey & { round: number; workingDays: number; reason: string; askedById: string; now: Date },
): Promise<void> {
  const { now, ...row } = asked;
  await db.orderExtension.create({ data: { ...row, id: uuidv7(), askedAt: now } });
}

/** Ends what is asked for, if anything is: LAPSED when the order has gone on without an answer. */
export async function decideExtension(
  db: Db,
  { cityId, caseId }: CaseKey,
  decision: 'APPROVED' | 'REFUSED' | 'LAPSED',
  now: Date,
): Promise<void> {
  await db.orderExtension.updateMany({
    where: { cityId, caseId, decision: null },
    data: { decision, decidedAt: now },
  });
}

/** Puts an order under supervision, once for every occasion of a trigger, and says so in its history. */
export async function superviseOrder(
  db: Db,
  {
    cityId,
    caseId,
    trigger,
    occasion,
    actorId,
    now,
    reason,
  }: CaseKey & {
    trigger: SupervisionTrigger;
    occasion: string;
    actorId: string | null;
    now: Date;
    reason?: string;
  },
): Promise<void> {
  const { count } = await db.orderSupervision.createMany({
    data: [{ cityId, caseId, trigger, occasion, at: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const data = { trigger, ...(reason === undefined ? {} : { reason }) };
  await appendEvent(db, { cityId, caseId, type: 'case-supervised', actorId, at: now, data });
}

/** Asks a level above the hotline about an order. */
export async function escalateOrder(
  db: Db,
  asked: CaseKey & { level: SupervisionLevel; answerUntil: Date; orderedById: string; now: Date },
): Promise<void> {
  const { now, ...row } = asked;
  await db.orderEscalation.create({ data: { ...row, orderedAt: now } });
}

/** The level that was asked has decided. */
export async function decideEscalation(
  db: Db,
  { cityId, caseId, level, decidedById, now }: CaseKey & { level: SupervisionLevel; decidedById: string; now: Date },
): Promise<void> {
  const where = { cityId_caseId_level: { cityId, caseId, level } };
  await db.orderEscalation.update({ where, data: { decidedById, decidedAt: now } });
}

/**
 * Supervises open orders whose reply is overdue, which many people have reported, or about which the level that was asked
 * has not answered in time, and suspended ones whose review has come: a review is on its day in the city.
 * @returns the cases that are supervised from now on, by city
 */
export const superviseDueOrders = (db: Db, now: Date): Promise<{ cityId: string; caseId: string }[]> =>
  db.$queryRaw(Prisma.sql`
    WITH due AS (
      SELECT k.city_id, k.case_id, 'OVERDUE' AS trigger, k.id::text AS occasion
      FROM sla_clocks k JOIN work_orders w ON w.city_id = k.city_id AND w.case_id = k.case_id
      JOIN cases c ON c.city_id = k.city_id AND c.id = k.case_id AND c.line = '12345'
      WHERE k.metric = 'reply' AND k.stopped_at IS NULL AND k.breached_at IS NOT NULL
      UNION ALL
      SELECT w.city_id, w.case_id, 'REVIEW_DUE', w.review_on::text
      FROM work_orders w JOIN cities t ON t.id = w.city_id
      JOIN cases c ON c.city_id = w.city_id AND c.id = w.case_id AND c.line = '12345' AND c.status = 'SUSPENDED'
      WHERE w.review_on IS NOT NULL
        AND (w.review_on::timestamp AT TIME ZONE 'UTC') - t.utc_offset_minutes * interval '1 minute' <= ${now}::timestamptz
      UNION ALL
      SELECT e.city_id, e.case_id, 'ANSWER_DUE', e.level FROM order_escalations e
      JOIN cases c ON c.city_id = e.city_id AND c.id = e.case_id AND c.line = '12345' AND c.status NOT IN ('CLOSED', 'MERGED')
      WHERE e.decided_at IS NULL AND e.answer_until <= ${now}::timestamptz
      UNION ALL
      SELECT l.city_id, l.main_id, 'MANY_REPORTS', 'round ' || w.reopenings
      FROM case_links l JOIN order_policies p ON p.city_id = l.city_id
      JOIN work_orders w ON w.city_id = l.city_id AND w.case_id = l.main_id
      JOIN cases c ON c.city_id = l.city_id AND c.id = l.main_id AND c.line = '12345' AND c.status NOT IN ('CLOSED', 'MERGED')
      WHERE l.undone_at IS NULL AND l.linked_at > ${now}::timestamptz - p.supervised_reports_days * interval '1 day'
      GROUP BY l.city_id, l.main_id, w.reopenings, p.supervised_reports HAVING count(*) + 1 >= p.supervised_reports
    ), supervised AS (
      INSERT INTO order_supervisions (city_id, case_id, trigger, occasion, at)
      SELECT d.city_id, d.case_id, d.trigger, d.occasion, ${now}::timestamptz FROM due d
      WHERE NOT EXISTS (SELECT FROM order_supervisions s WHERE s.city_id = d.city_id AND s.case_id = d.case_id
                        AND s.trigger = d.trigger AND s.occasion = d.occasion)
      ON CONFLICT DO NOTHING
      RETURNING city_id, case_id, trigger
    )
    INSERT INTO case_events (city_id, case_id, type, at, data)
    SELECT city_id, case_id, 'case-supervised', ${now}::timestamptz, jsonb_build_object('trigger', trigger) FROM supervised
    RETURNING city_id AS "cityId", case_id::text AS "caseId"`);
