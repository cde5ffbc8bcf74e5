import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { limitConcurrency } from './limit-concurrency';

/** A password check costs some 50 ms of a core on purpose: strangers may ask for so many at once, and no more. */
const CHECKS_AT_ONCE = 2;
const CHECKS_WAITING = 30;

export type Passwords = ReturnType<typeof createPasswords>;

/** Argon2id with the parameters of its library (19 MiB, two passes: OWASP's first choice). */
export function createPasswords() {
  /** Verified when there is no such user, so that the time of an answer does not tell which usernames exist. */
  const decoy = hash(randomBytes(16).toString('hex'));
  return {
    /**
     * Does work that checks a password, as much of it at once as the machine bears.
     * @throws AppError `rate-limited` when too many wait already
     */
    inTurn: limitConcurrency(CHECKS_AT_ONCE, CHECKS_WAITING),
    isRight: async (passwordHash: string | undefined, password: string): Promise<boolean> =>
      verify(passwordHash ?? (await decoy), password),
    hash: (password: string): Promise<string> => hash(password),
  };
}
