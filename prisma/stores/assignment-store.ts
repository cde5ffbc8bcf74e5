import { v7 as uuidv7 } from 'uuid';
import type { Agency, AssignmentEnd, StageStep, UnitCapability, UnitStage, UnitStatus } from '#domain/unit';
import { stageAfter } from '#domain/unit';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

type CaseKey = { cityId: string; caseId: string };
type UnitKey = { cityId: string; code: string };

/** An open assignment with what an order must know of it. */
export type Duty = {
  id: string;
  caseId: string;
  caseNumber: string;
  unitCode: string;
  isLead: boolean;
  stage: UnitStage;
};

/** A unit with its city's clock and what it is on. */
export type UnitOnDuty = {
  code: string;
  agency: Agency;
  capabilities: UnitCapability[];
  status: UnitStatus;
  shiftFrom: number;
  shiftTo: number;
  utcOffsetMinutes: number;
  duty: Duty | undefined;
};

async function findDuty(db: Db, where: { cityId: string } & Prisma.AssignmentWhereInput): Promise<Duty | undefined> {
  const row = await db.assignment.findFirst({
    where: { ...where, endedAt: null },
    include: { case: { select: { number: true } } },
  });
  if (!row) return undefined;
  const { id, caseId, unitCode, isLead } = row;
  return { id, caseId, caseNumber: row.case.number, unitCode, isLead, stage: row.stage as UnitStage };
}

/** What a unit is on at this moment; it may change until the unit is locked. */
export const findDutyOfUnit = (db: Db, { cityId, code }: UnitKey): Promise<Duty | undefined> =>
  findDuty(db, { cityId, unitCode: code });

/** What a unit that works on a case is doing there. */
export const findDutyOnCase = (db: Db, { cityId, caseId }: CaseKey, code: string): Promise<Duty | undefined> =>
  findDuty(db, { cityId, caseId, unitCode: code });

/**
 * Locks a unit until the transaction ends, so that of two orders to it the second sees the first. Cases are locked before
 * units, everywhere. @returns undefined when the city has no such unit
 */
export async function lockUnit(db: Db, { cityId, code }: UnitKey): Promise<UnitOnDuty | undefined> {
  const [row] = await db.$queryRaw<Omit<UnitOnDuty, 'duty'>[]>(Prisma.sql`
    SELECT u.code, u.agency, u.capabilities, u.status, u.shift_from AS "shiftFrom", u.shift_to AS "shiftTo",
           c.utc_offset_minutes AS "utcOffsetMinutes"
    FROM units u JOIN cities c ON c.id = u.city_id
    WHERE u.city_id = ${cityId} AND u.code = ${code} FOR NO KEY UPDATE OF u`);
  return row && { ...row, duty: await findDutyOfUnit(db, { cityId, code }) };
}

/** Who led so far helps from now on. */
async function yieldLead(db: Db, { cityId, caseId }: CaseKey): Promise<void> {
  await db.assignment.updateMany({ where: { cityId, caseId, isLead: true, endedAt: null }, data: { isLead: false } });
}

/** Puts a free unit on a case. */
export async function insertAssignment(
  db: Db,
  { isLead, code, actorId, now, ...key }: CaseKey & { code: string; isLead: boolean; actorId: string; now: Date },
): Promise<void> {
  if (isLead) await yieldLead(db, key);
  const stage: UnitStage = 'INSTRUCTED';
  const data = { ...key, id: uuidv7(), unitCode: code, isLead, stage, instructedById: actorId, instructedAt: now };
  await db.assignment.create({ data });
}

/** A unit that helps on a case leads there from now on, from the stage that it has reached. */
export async function promote(db: Db, key: CaseKey, duty: Duty): Promise<void> {
  await yieldLead(db, key);
  await db.assignment.update({
    where: { cityId_id: { cityId: key.cityId, id: duty.id } },
    data: { isLead: true },
  });
}

const STAMP: Record<StageStep, 'signedAt' | 'departedAt' | 'arrivedAt' | 'feedbackAt'> = {
  sign: 'signedAt',
  depart: 'departedAt',
  arrive: 'arrivedAt',
  feedback: 'feedbackAt',
};

/** Takes the next step with a unit; the stamp of a stage is that of the first time. @returns false when it is not its next one */
export async function advance(db: Db, cityId: string, duty: Duty, step: StageStep, now: Date): Promise<boolean> {
  const stage = stageAfter(step, duty.stage);
  if (stage === undefined) return false;
  const isAgain = stage === duty.stage;
  await db.assignment.update({
    where: { cityId_id: { cityId, id: duty.id } },
    data: { stage, ...(isAgain ? {} : { [STAMP[step]]: now }) },
  });
  return true;
}

/** The lead goes with its case. A case from before units had codes has none. */
export async function advanceLead(db: Db, key: CaseKey, step: StageStep, now: Date): Promise<void> {
  const lead = await findDuty(db, { ...key, isLead: true });
  if (lead) await advance(db, key.cityId, lead, step, now);
}

/** @returns false when it had ended already */
export async function endAssignment(
  db: Db,
  { cityId, id, outcome, now }: { cityId: string; id: string; outcome: AssignmentEnd; now: Date },
): Promise<boolean> {
  const { count } = await db.assignment.updateMany({
    where: { cityId, id, endedAt: null },
    data: { endedAt: now, outcome },
  });
  return count > 0;
}

/** A closed case keeps no unit. */
export async function endAssignmentsOf(db: Db, { cityId, caseId }: CaseKey, now: Date): Promise<void> {
  const outcome: AssignmentEnd = 'CLOSED';
  await db.assignment.updateMany({ where: { cityId, caseId, endedAt: null }, data: { endedAt: now, outcome } });
}
