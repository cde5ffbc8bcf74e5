import { v7 as uuidv7 } from 'uuid';
import type { Opinion } from '#domain/consultation';
import type { Line } from '#domain/line';
import type { SlaDeadline } from '#domain/sla';
import { announce } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { appendEvent } from './case-store';
import { startClocks, stopClocks } from './clock-store';

type CaseKey = { cityId: string; caseId: string };

/** Opens a consultation about a locked case, and its clock. @returns false when one is open already */
export async function openConsultation(
  db: Db,
  opened: CaseKey & {
    question: string;
    evidence: readonly bigint[];
    departments: readonly string[];
    openedById: string | null;
    now: Date;
    deadlines: readonly SlaDeadline[];
  },
): Promise<boolean> {
  const { cityId, caseId, question, evidence, departments, openedById, now, deadlines } = opened;
  if ((await db.consultation.count({ where: { cityId, caseId, decidedAt: null } })) > 0) return false;
  const id = uuidv7();
  await db.consultation.create({
    data: {
      ...{ cityId, id, caseId, question, openedById, openedAt: now, dueAt: deadlines[0]?.dueAt },
      ...{ evidence: [...evidence], departments: [...departments] },
    },
  });
  await startClocks(db, { cityId, caseId, now, deadlines });
  const data = { consultationId: id, note: question };
  await appendEvent(db, { cityId, caseId, type: 'consultation-opened', actorId: openedById, at: now, data });
  await announce(db, { cityId, caseIds: [caseId], userIds: [] });
  return true;
}

/** What the lines said to each other about a case: the evidence of a consultation that the system opens. */
export async function findTransferEvents(db: Db, { cityId, caseId }: CaseKey): Promise<bigint[]> {
  const where = { cityId, caseId, type: { startsWith: 'transfer-' } };
  return (await db.caseEvent.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id);
}

/** Transfers of a case that the other line has refused. */
export const countRefusals = (db: Db, { cityId, caseId }: CaseKey): Promise<number> =>
  db.transfer.count({ where: { cityId, caseId, state: 'REFUSED' } });

export type LockedConsultation = CaseKey & {
  id: string;
  departments: string[];
  /** Null when the system opened it. */
  openedById: string | null;
  isDecided: boolean;
  opinions: Opinion[];
};

/** What a consultation is about. It never changes. */
export type Dispute = CaseKey & { id: string; caseNumber: string; question: string };

/** @returns undefined when there is no such consultation in the city */
export async function findDispute(db: Db, cityId: string, id: string): Promise<Dispute | undefined> {
  const where = { cityId_id: { cityId, id } };
  const row = await db.consultation.findUnique({
    where,
    select: { caseId: true, question: true, case: { select: { number: true } } },
  });
  return row ? { cityId, id, caseId: row.caseId, caseNumber: row.case.number, question: row.question } : undefined;
}

/** Those of the events that do not belong to the case, by their places in the list. */
export async function findStrangeEvents(
  db: Db,
  { cityId, caseId }: CaseKey,
  events: readonly bigint[],
): Promise<number[]> {
  const own = await db.caseEvent.findMany({ where: { cityId, caseId, id: { in: [...events] } }, select: { id: true } });
  return events.flatMap((id, place) => (own.some((event) => event.id === id) ? [] : place));
}

/** Locks a consultation. Its case is locked before it. */
export async function lockConsultation(db: Db, cityId: string, id: string): Promise<LockedConsultation> {
  await db.$queryRaw(
    Prisma.sql`SELECT id::text FROM consultations WHERE city_id = ${cityId} AND id = ${id}::uuid FOR UPDATE`,
  );
  const row = await db.consultation.findUniqueOrThrow({
    where: { cityId_id: { cityId, id } },
    include: { opinions: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  });
  return {
    ...{
      cityId,
      id,
      caseId: row.caseId,
      departments: row.departments,
      openedById: row.openedById,
      isDecided: row.decidedAt !== null,
    },
    opinions: row.opinions.map(({ party, owner }) => ({ party, owner: owner as Line })),
  };
}

type Act = { actorId: string; now: Date };

export async function insertOpinion(
  db: Db,
  { cityId, id: consultationId, caseId }: LockedConsultation,
  { actorId, now, party, owner, words }: Act & { party: string; owner: Line; words: string },
): Promise<void> {
  await db.consultationOpinion.create({
    data: { cityId, id: uuidv7(), consultationId, party, owner, words, actorId, at: now },
  });
  const data = { consultationId, party, line: owner, note: words };
  await appendEvent(db, { cityId, caseId, type: 'consultation-opinion', actorId, at: now, data });
  await announce(db, { cityId, caseIds: [caseId], userIds: [] });
}

export async function decideConsultation(
  db: Db,
  { cityId, id, caseId }: LockedConsultation,
  { actorId, now, owner, reason, ruleCode }: Act & { owner: Line; reason: string; ruleCode: string | undefined },
): Promise<void> {
  await db.consultation.update({
    where: { cityId_id: { cityId, id } },
    data: { owner, reason, decidedById: actorId, decidedAt: now },
  });
  await stopClocks(db, { cityId, caseId, now, metrics: ['consult'] });
  const data = { consultationId: id, line: owner, note: reason, ...(ruleCode === undefined ? {} : { ruleCode }) };
  await appendEvent(db, { cityId, caseId, type: 'consultation-decided', actorId, at: now, data });
  await announce(db, { cityId, caseIds: [caseId], userIds: [] });
}
