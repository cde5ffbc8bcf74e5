import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** How guessing is slowed: so many failures are free, then each doubles the wait, from one second to the longest. */
export type GuessPolicy = { freeFailures: number; maxWaitMs: number };

/** A counter that has not moved for this long begins anew, in ms: a day. */
const FORGET_MS = 86_400_000;

/** @returns for how long nobody may guess under one of these keys, in ms; 0 when anybody may now */
export async function guessWaitMs(db: Db, keys: string[], now: Date): Promise<number> {
  const rows = await db.guessCounter.findMany({ where: { key: { in: keys } }, select: { blockedUntil: true } });
  return Math.max(0, ...rows.map(({ blockedUntil }) => blockedUntil.getTime() - now.getTime()));
}

/** Counts a wrong guess; from the first that is not free on, the key is closed for a while. */
export async function countFailure(
  db: Db,
  { key, now, policy }: { key: string; now: Date; policy: GuessPolicy },
): Promise<void> {
  const { freeFailures, maxWaitMs } = policy;
  const forgottenAt = new Date(now.getTime() - FORGET_MS);
  await db.$executeRaw(Prisma.sql`
    INSERT INTO guess_counters AS c (key, failures, blocked_until, updated_at)
    VALUES (${key}, 1, ${now}, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN c.updated_at < ${forgottenAt} THEN 1 ELSE c.failures + 1 END,
      blocked_until = CASE
        WHEN c.updated_at < ${forgottenAt} OR c.failures + 1 < ${freeFailures}::int THEN ${now}::timestamptz
        ELSE ${now}::timestamptz + interval '1 millisecond'
             * least(${maxWaitMs}::float8, 1000 * power(2, least(c.failures + 1 - ${freeFailures}::int, 30)))
      END,
      updated_at = ${now}`);
}

/**
 * Spends a guess before anybody looks whether it is right, so that of many at once no more get through than are free.
 * @returns whether there was one to spend
 */
export async function spendGuess(
  db: Db,
  { key, now, policy: { freeFailures, maxWaitMs } }: { key: string; now: Date; policy: GuessPolicy },
): Promise<boolean> {
  const forgottenAt = new Date(now.getTime() - FORGET_MS);
  const spent = await db.$executeRaw(Prisma.sql`
    INSERT INTO guess_counters AS c (key, failures, blocked_until, updated_at)
    VALUES (${key}, 1, ${now}, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN c.updated_at < ${forgottenAt} THEN 1 ELSE c.failures + 1 END,
      blocked_until = CASE
        WHEN c.updated_at < ${forgottenAt} OR c.failures + 1 < ${freeFailures}::int THEN ${now}::timestamptz
        ELSE ${now}::timestamptz + interval '1 millisecond'
             * least(${maxWaitMs}::float8, 1000 * power(2, least(c.failures + 1 - ${freeFailures}::int, 30)))
      END,
      updated_at = ${now}
    WHERE c.blocked_until <= ${now}`);
  return spent > 0;
}

/** The guess was right: these keys begin anew, and what nobody guesses at any more is forgotten. */
export async function forgetGuesses(db: Db, keys: string[], now: Date): Promise<void> {
  const updatedAt = { lt: new Date(now.getTime() - FORGET_MS) };
  await db.guessCounter.deleteMany({ where: { OR: [{ key: { in: keys } }, { updatedAt }] } });
}
