import { createHash } from 'node:crypto';
import type { GuessPolicy } from '#db/stores/guess-store';
import { AppError } from '#domain/app-error';

export type GuessStore = {
  waitMs(keys: string[]): Promise<number>;
  countFailure(key: string, policy: GuessPolicy): Promise<void>;
  /** Checks and counts in one step. */
  spend(key: string, policy: GuessPolicy): Promise<boolean>;
  forget(keys: string[]): Promise<void>;
};

/** A key under which guesses are counted, and how dear they get. */
export type Guessed = { key: string; policy: GuessPolicy; isForgivenByOwner: boolean };

const keyOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** A whole account is slowed by strangers this little at most, in ms: its owner may be at a new machine. */
const ACCOUNT_MAX_WAIT_MS = 30_000;
/** Failures from everywhere that an account takes before that, in multiples of what one source may fail. */
const ACCOUNT_FACTOR = 4;
/** Failures for any account that one address may make, in the same multiples: a control room has many people behind one. */
const ADDRESS_FACTOR = 40;

/**
 * What a sign-in is counted under. A browser that its owner has used before counts for itself alone: strangers who
 * guess can slow down strangers, and never keep the owner out (OWASP, "device cookies").
 */
export function guessedBySignIn(
  { cityId, username, address, device }: Record<'cityId' | 'username' | 'address', string> & { device?: string },
  policy: GuessPolicy,
): Guessed[] {
  if (device !== undefined) return [{ key: keyOf('device', device), policy, isForgivenByOwner: true }];
  const times = (factor: number): GuessPolicy => ({
    freeFailures: policy.freeFailures * factor,
    maxWaitMs: Math.min(policy.maxWaitMs, ACCOUNT_MAX_WAIT_MS),
  });
  return [
    { key: keyOf('source', cityId, username, address), policy, isForgivenByOwner: true },
    { key: keyOf('account', cityId, username), policy: times(ACCOUNT_FACTOR), isForgivenByOwner: false },
    { key: keyOf('address', address), policy: times(ADDRESS_FACTOR), isForgivenByOwner: false },
  ];
}

/** Codes are short, so from everywhere together they are as dear as passwords from one place. */
export const guessedByCode = (userId: string, policy: GuessPolicy): Guessed => ({
  key: keyOf('code', userId),
  policy,
  isForgivenByOwner: true,
});

/** Who holds an open session and guesses at its owner's password slows down that session only. */
export const guessedInSession = (sessionId: string, policy: GuessPolicy): Guessed => ({
  key: keyOf('session', sessionId),
  policy,
  isForgivenByOwner: true,
});

/** What a citizen's guess, or asking for a code, is counted under: what it is about, and where it comes from. */
export const guessedByCitizen = (about: string, address: string, policy: GuessPolicy): Guessed[] => [
  { key: keyOf('citizen', about), policy, isForgivenByOwner: true },
  {
    key: keyOf('citizen-address', address),
    policy: { freeFailures: policy.freeFailures * ADDRESS_FACTOR, maxWaitMs: policy.maxWaitMs },
    isForgivenByOwner: false,
  },
];

/** Spends a guess under each key before it is known whether it is right. @throws AppError `rate-limited` as `assertMayGuess` */
export async function spendGuesses(store: GuessStore, guessed: Guessed[]): Promise<void> {
  for (const { key, policy } of guessed) {
    if (await store.spend(key, policy)) continue;
    const retryAfterS = Math.max(1, Math.ceil((await store.waitMs([key])) / 1_000));
    throw new AppError('rate-limited', 'too many guesses', { details: { retryAfterS } });
  }
}

/** @throws AppError `rate-limited` with the seconds to wait, the same for accounts that exist and that do not */
export async function assertMayGuess(store: GuessStore, guessed: Guessed[]): Promise<void> {
  const waitMs = await store.waitMs(guessed.map(({ key }) => key));
  if (waitMs > 0) {
    throw new AppError('rate-limited', 'too many failures', { details: { retryAfterS: Math.ceil(waitMs / 1_000) } });
  }
}

export const countWrong = (store: GuessStore, guessed: Guessed[]) =>
  Promise.all(guessed.map(({ key, policy }) => store.countFailure(key, policy)));

export const forgive = (store: GuessStore, guessed: Guessed[]) =>
  store.forget(guessed.flatMap(({ key, isForgivenByOwner }) => (isForgivenByOwner ? key : [])));
