import { v7 as uuidv7 } from 'uuid';
import type { PrivacyDecision } from '#domain/citizen';
import type { DataClass } from '#domain/retention';
import type { Db } from '../client';
import { logChange } from './policy-change-store';

/** @returns whether it was still to be decided */
export async function decidePrivacyRequest(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  decided: { decision: PrivacyDecision; decisionReason: string; decidedById: string; decidedAt: Date },
): Promise<boolean> {
  return (await db.privacyRequest.updateMany({ where: { cityId, id, decidedAt: null }, data: decided })).count > 0;
}

/** @returns the id of the hold; undefined when one stands already */
export async function placeHold(
  db: Db,
  hold: { cityId: string; caseId: string; reason: string; placedById: string; placedAt: Date },
): Promise<string | undefined> {
  const id = uuidv7();
  return (await db.legalHold.createMany({ data: [{ ...hold, id }], skipDuplicates: true })).count > 0 ? id : undefined;
}

/** @returns whether it stood */
export async function liftHold(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  lifted: { liftReason: string; liftedById: string; liftedAt: Date },
): Promise<boolean> {
  return (await db.legalHold.updateMany({ where: { cityId, id, liftedAt: null }, data: lifted })).count > 0;
}

/** A class is kept for another time from now on. */
export async function changeRetention(
  db: Db,
  to: { cityId: string; dataClass: DataClass; keepDays: number; reason: string; actorId: string; now: Date },
): Promise<void> {
  const { cityId, dataClass, keepDays, reason, actorId, now } = to;
  const where = { cityId_dataClass: { cityId, dataClass } };
  const before = await db.retentionRule.findUniqueOrThrow({ where });
  await db.retentionRule.update({ where, data: { keepDays } });
  await logChange(db, {
    ...{ cityId, kind: 'retention-rule', key: dataClass, reason, validFrom: now, actorId, now },
    ...{ before: { dataClass, keepDays: before.keepDays }, after: { dataClass, keepDays } },
  });
}
