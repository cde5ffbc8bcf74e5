import type { Db } from '../client';

export type OidcAttempt = {
  stateHash: string;
  browserHash: string;
  nonce: string;
  verifier: string;
  expiresAt: Date;
};

/** Attempts that may be under way: more come from nobody who wants to sign in. */
const MAX_ATTEMPTS = 1_000;

/** @returns false when too many are under way */
export async function insertAttempt(db: Db, attempt: OidcAttempt, now: Date): Promise<boolean> {
  await db.oidcAttempt.deleteMany({ where: { expiresAt: { lte: now } } });
  if ((await db.oidcAttempt.count()) >= MAX_ATTEMPTS) return false;
  await db.oidcAttempt.create({ data: attempt });
  return true;
}

/** Takes the attempt of this state and browser away: of two who bring it back, one is too late. */
export async function claimAttempt(
  db: Db,
  { stateHash, browserHash, now }: { stateHash: string; browserHash: string; now: Date },
): Promise<OidcAttempt | undefined> {
  const attempt = await db.oidcAttempt.findFirst({ where: { stateHash, browserHash, expiresAt: { gt: now } } });
  if (!attempt) return undefined;
  const { count } = await db.oidcAttempt.deleteMany({ where: { stateHash } });
  return count > 0 ? attempt : undefined;
}
