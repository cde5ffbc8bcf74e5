import { v7 as uuidv7 } from 'uuid';
import {
  afterAttempt,
  type AttemptResult,
  type CallBackEnd,
  type CallBackKind,
  type CallBackPlan,
  type CallBackPolicy,
  type Cue,
  planCallBack,
  type SupervisorOutcome,
} from '#domain/call-back';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { appendEvent } from './case-store';

type CallBackKey = { cityId: string; id: string };

/** What is looked at before a task is planned; `contactId` is not counted among the earlier calls of its number. */
export type Unanswered = {
  cityId: string;
  contactId: string;
  kind: CallBackKind;
  priority: Priority;
  since: Date;
  numberToken: string | null;
  hasNoise: boolean;
};

async function loadPolicy(db: Db, cityId: string): Promise<CallBackPolicy> {
  const schedules = await db.callBackSchedule.findMany({ where: { cityId } });
  const cues = await db.callBackCue.findMany({ where: { cityId }, orderBy: { cue: 'asc' } });
  return {
    schedules: schedules.map((row) => ({
      kind: row.kind as CallBackKind,
      priority: row.priority as Priority,
      dueAfterMs: row.dueAfterMs,
    })),
    cues: cues.map((row) => ({ ...row, cue: row.cue as Cue })),
  };
}

/** How urgent the answer is that somebody is owed, and when, by the rows of the city. */
export async function planOwed(db: Db, of: Unanswered): Promise<CallBackPlan> {
  const { cityId, numberToken, since, hasNoise } = of;
  const policy = await loadPolicy(db, cityId);
  const { utcOffsetMinutes } = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const withinMs = policy.cues.find(({ cue }) => cue === 'EARLIER_CALLS')?.withinMs ?? 0;
  const from = new Date(since.getTime() - withinMs);
  const others = { cityId, numberToken, createdAt: { gt: from, lte: since }, contacts: { none: { id: of.contactId } } };
  const earlierCalls = numberToken === null ? 0 : await db.caller.count({ where: others });
  const minuteOfDay = Math.floor((since.getTime() / 60_000 + utcOffsetMinutes) % (24 * 60));
  return planCallBack(of, { hasNoise, earlierCalls, minuteOfDay }, policy);
}

/**
 * Owes the first contact of a case an answer and says so in the history; a kind is owed to a contact once, and for a lost
 * transfer once.
 */
export async function oweCallBack(
  db: Db,
  owed: {
    cityId: string;
    caseId: string;
    kind: CallBackKind;
    priority: Priority;
    transferId?: string;
    actorId: string | null;
    now: Date;
  },
): Promise<void> {
  const { cityId, caseId, kind, priority, transferId, actorId, now } = owed;
  const { id: contactId, caller } = await db.contact.findFirstOrThrow({
    where: { cityId, caseId },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, caller: { select: { numberToken: true } } },
  });
  const numberToken = caller?.numberToken ?? null;
  const plan = await planOwed(db, { cityId, contactId, kind, priority, since: now, numberToken, hasNoise: false });
  const row = { cityId, id: uuidv7(), kind, caseId, contactId, transferId, owedSince: now, ...plan };
  const { count } = await db.callBack.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return;
  const data = { kind, priority: plan.priority, cues: plan.cues, dueAt: plan.dueAt.toISOString() };
  await appendEvent(db, { cityId, caseId, type: 'call-back-owed', actorId, at: now, data });
}

/** A task that is open, locked until the transaction ends. */
export type LockedCallBack = CallBackKey & {
  caseId: string;
  line: Line;
  needsHuman: boolean;
  attempts: number;
  needsSupervisor: boolean;
  owedSince: Date;
  dueAfterMs: number[];
  cues: Cue[];
  isPlaceKnown: boolean;
  isDone: boolean;
};

/** @returns undefined when there is no such task */
export async function lockCallBack(db: Db, { cityId, id }: CallBackKey): Promise<LockedCallBack | undefined> {
  const [row] = await db.$queryRaw<LockedCallBack[]>(Prisma.sql`
    SELECT b.city_id AS "cityId", b.id::text, b.case_id::text AS "caseId", c.line, c.needs_human AS "needsHuman", b.attempts,
           b.needs_supervisor AS "needsSupervisor", b.owed_since AS "owedSince", b.due_after_ms AS "dueAfterMs", b.cues,
           (o.address IS NOT NULL OR o.lat IS NOT NULL) AS "isPlaceKnown", b.done_at IS NOT NULL AS "isDone"
    FROM call_backs b JOIN cases c ON c.city_id = b.city_id AND c.id = b.case_id
                      JOIN contacts o ON o.city_id = b.city_id AND o.id = b.contact_id
    WHERE b.city_id = ${cityId} AND b.id = ${id}::uuid FOR UPDATE OF b`);
  return row;
}

type Act = { actorId: string; now: Date; note?: string };

async function end(db: Db, of: LockedCallBack, { actorId, now, note, outcome }: Act & { outcome: CallBackEnd }) {
  const { cityId, id, caseId } = of;
  const where = { cityId_id: { cityId, id } };
  await db.callBack.update({ where, data: { outcome, note, needsSupervisor: false, doneAt: now, doneById: actorId } });
  const data = { callBackResult: outcome, note: note ?? '' };
  await appendEvent(db, { cityId, caseId, type: 'call-back-done', actorId, at: now, data });
}

/** Records an attempt on a locked task and does what follows from it. */
export async function recordAttempt(
  db: Db,
  of: LockedCallBack,
  { result, ...act }: Act & { result: AttemptResult },
): Promise<void> {
  const { cityId, id, caseId } = of;
  const { actorId, now, note } = act;
  const number = of.attempts + 1;
  await db.callBackAttempt.create({ data: { cityId, callBackId: id, number, result, note, at: now, actorId } });
  const after = afterAttempt(of, result, now);
  const where = { cityId_id: { cityId, id } };
  await db.callBack.update({ where, data: { attempts: number } });
  if (after.next === 'end') return end(db, of, { ...act, outcome: after.outcome });
  const { dueAt } = after;
  const needsSupervisor = after.next === 'supervisor';
  await db.callBack.update({ where, data: { dueAt, needsSupervisor } });
  const type = needsSupervisor ? 'call-back-to-supervisor' : 'call-back-attempted';
  const data = { callBackResult: result, step: number, dueAt: dueAt.toISOString(), note: note ?? '' };
  await appendEvent(db, { cityId, caseId, type, actorId, at: now, data });
}

/** Whether this person made one of the attempts. */
export const hasAttempted = async (db: Db, { cityId, id }: LockedCallBack, actorId: string): Promise<boolean> =>
  (await db.callBackAttempt.count({ where: { cityId, callBackId: id, actorId } })) > 0;

/** A supervisor ends a locked task whose attempts were in vain. */
export const decideCallBack = (
  db: Db,
  of: LockedCallBack,
  decided: Act & { outcome: SupervisorOutcome },
): Promise<void> => end(db, of, decided);

type Waiting = { cityId: string; caseId: string; priority: Priority };

/**
 * Written contacts that nobody took within the limit of their channel and that are owed no answer yet; the most urgent
 * first. Their cases are locked: what somebody else has in hand is left to them.
 */
export const lockUnansweredTexts = (db: Db, now: Date, limit: number): Promise<Waiting[]> =>
  db.$queryRaw<Waiting[]>(Prisma.sql`
    SELECT c.city_id AS "cityId", c.id::text AS "caseId", c.priority
    FROM (SELECT city_id, min(within_ms) * interval '1 millisecond' AS within FROM answer_limits GROUP BY city_id) AS soonest
    JOIN cases c ON c.city_id = soonest.city_id AND c.created_at <= ${now}::timestamptz - soonest.within
    JOIN LATERAL (SELECT o.id, o.channel FROM contacts o WHERE o.city_id = c.city_id AND o.case_id = c.id
                  ORDER BY o.accepted_at, o.id LIMIT 1) AS o ON true
    JOIN answer_limits a ON a.city_id = c.city_id AND a.channel = o.channel
    WHERE c.status IN ('WAITING', 'OFFERED') AND c.created_at <= ${now}::timestamptz - a.within_ms * interval '1 millisecond'
      AND NOT EXISTS (SELECT FROM call_backs b WHERE b.city_id = c.city_id AND b.contact_id = o.id AND b.kind = 'UNANSWERED_TEXT')
    ORDER BY c.priority, c.created_at LIMIT ${limit}
    FOR NO KEY UPDATE OF c SKIP LOCKED`);
