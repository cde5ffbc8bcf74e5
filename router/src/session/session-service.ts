import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { SessionWire } from '#domain/wire/session-wire';
import { limitConcurrency } from './limit-concurrency';

/** A shift of twelve hours: after it everybody signs in again. */
const SESSION_MS = 12 * 3_600_000;

/** A password check costs some 50 ms of a core on purpose: strangers may ask for so many at once, and no more. */
const CHECKS_AT_ONCE = 2;
const CHECKS_WAITING = 30;

type StoredUser = { id: string; passwordHash: string };

export type SessionStore = {
  findUser(username: string): Promise<(StoredUser & { cityId: string }) | null>;
  insertSession(session: {
    cityId: string;
    tokenHash: string;
    userId: string;
    createdAt: Date;
    expiresAt: Date;
  }): Promise<void>;
  findActor(tokenHash: string, now: Date): Promise<Actor | undefined>;
  deleteSession(tokenHash: string): Promise<void>;
  findSessionUser(cityId: string, userId: string): Promise<SessionWire>;
};

export type SessionService = ReturnType<typeof createSessionService>;

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Signs people in and out. The database holds only hashes of tokens. */
export function createSessionService({ store, clock }: { store: SessionStore; clock: Clock }) {
  /** Verified when there is no such user, so that the time of an answer does not tell which usernames exist. */
  const decoy = hash(randomBytes(16).toString('hex'));
  const checking = limitConcurrency(CHECKS_AT_ONCE, CHECKS_WAITING);
  return {
    /**
     * @throws AppError `unauthenticated`, the same for an unknown user and a wrong password; `rate-limited` when too
     *   many sign in at once
     */
    async signIn(
      username: string,
      password: string,
    ): Promise<{ token: string; expiresAt: Date; session: SessionWire }> {
      const user = await store.findUser(username);
      const isRight = await checking(async () => verify(user?.passwordHash ?? (await decoy), password));
      if (!user || !isRight) throw new AppError('unauthenticated', 'wrong username or password');
      const token = randomBytes(32).toString('base64url');
      const createdAt = clock.now();
      const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
      await store.insertSession({
        cityId: user.cityId,
        tokenHash: hashToken(token),
        userId: user.id,
        createdAt,
        expiresAt,
      });
      return { token, expiresAt, session: await store.findSessionUser(user.cityId, user.id) };
    },
    findActor: (token: string) => store.findActor(hashToken(token), clock.now()),
    signOut: (token: string) => store.deleteSession(hashToken(token)),
    describe: (actor: Actor) => store.findSessionUser(actor.cityId, actor.userId),
  };
}
