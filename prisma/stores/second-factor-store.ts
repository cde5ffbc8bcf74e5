import type { Db } from '../client';

type Owner = { cityId: string; userId: string };

/** The second factor of a person, or null; without a `secret` it is only being set up. */
export const findSecondFactor = (db: Db, { cityId, userId }: Owner) =>
  db.secondFactor.findUnique({ where: { cityId_userId: { cityId, userId } } });

/** Keeps a secret to be confirmed; one that never was is forgotten. */
export async function beginSecondFactor(db: Db, owner: Owner, pendingSecret: string): Promise<void> {
  await db.secondFactor.upsert({
    where: { cityId_userId: owner },
    create: { ...owner, pendingSecret },
    update: { pendingSecret },
  });
}

/**
 * Uses up the code of a time step, for good: of two who send the same code at once, one is too late.
 * @returns whether this step's code, and that of no later one, had not been used
 */
export async function claimStep(db: Db, owner: Owner, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { ...owner, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}

/**
 * The authenticator has shown that it has the secret: from now on it is asked for, and these codes stand in for it.
 * @returns whether this secret was still to be confirmed
 */
export async function confirmSecondFactor(
  db: Db,
  owner: Owner,
  { secret, step, codeHashes, now }: { secret: string; step: number; codeHashes: string[]; now: Date },
): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { ...owner, pendingSecret: secret },
    data: { secret, pendingSecret: null, confirmedAt: now, lastStep: step },
  });
  if (count === 0) return false;
  await db.recoveryCode.deleteMany({ where: owner });
  await db.recoveryCode.createMany({ data: codeHashes.map((codeHash) => ({ ...owner, codeHash })) });
  return true;
}

/** Uses up a recovery code. @returns whether there was one */
export const claimRecoveryCode = async (db: Db, owner: Owner, codeHash: string): Promise<boolean> =>
  (await db.recoveryCode.deleteMany({ where: { ...owner, codeHash } })).count > 0;

/** For who has lost the authenticator and the recovery codes: they set up a new one. */
export async function removeSecondFactor(db: Db, owner: Owner): Promise<void> {
  await db.recoveryCode.deleteMany({ where: owner });
  await db.secondFactor.deleteMany({ where: owner });
}
