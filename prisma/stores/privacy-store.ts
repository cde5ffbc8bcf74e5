import { v7 as uuidv7 } from 'uuid';
import type { PrivacyDecision } from '#domain/citizen';
import type { DataClass } from '#domain/retention';
import type { Db } from '../client';
import { lockPolicies, logChange } from './policy-change-store';

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

export type RetentionChange = {
  cityId: string;
  dataClass: DataClass;
  keepDays: number;
  reason: string;
  actorId: string;
  now: Date;
};

/** The rule of a class, locked, with the shorter time that somebody has asked for. */
export async function lockRetention(
  db: Db,
  { cityId, dataClass }: Pick<RetentionChange, 'cityId' | 'dataClass'>,
): Promise<{ keepDays: number; askedDays: number | null; askedById: string | null; askedReason: string | null }> {
  await lockPolicies(db, cityId);
  return db.retentionRule.findUniqueOrThrow({ where: { cityId_dataClass: { cityId, dataClass } } });
}

/** Notes that somebody wants a class kept for a shorter time; what was asked for before is forgotten. */
export async function askRetention(db: Db, of: RetentionChange): Promise<void> {
  const { cityId, dataClass, keepDays, reason, actorId, now } = of;
  const asked = { askedDays: keepDays, askedReason: reason, askedById: actorId, askedAt: now };
  await db.retentionRule.update({ where: { cityId_dataClass: { cityId, dataClass } }, data: asked });
}

/** A class is kept for another time from now on; nothing is asked for any more. */
export async function changeRetention(db: Db, from: number, to: RetentionChange): Promise<void> {
  const { cityId, dataClass, keepDays, reason, actorId, now } = to;
  const nothing = { askedDays: null, askedReason: null, askedById: null, askedAt: null };
  await db.retentionRule.update({
    where: { cityId_dataClass: { cityId, dataClass } },
    data: { keepDays, ...nothing },
  });
  if (keepDays === from) return;
  await logChange(db, {
    ...{ cityId, kind: 'retention-rule', key: dataClass, reason, validFrom: now, actorId, now },
    ...{ before: { dataClass, keepDays: from }, after: { dataClass, keepDays } },
  });
}
