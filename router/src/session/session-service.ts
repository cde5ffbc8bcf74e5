import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#db/client';
import { SEEDED_CITY } from '#db/seed/seed';
import {
  deleteSession,
  deleteSpentSessions,
  endSession,
  endSessions,
  findOpenTokens,
  findSession,
  insertSession,
  rotateToken,
  stepUp,
  type StoredSession,
  touchSession,
} from '#db/stores/session-store';
import { findSessionUser } from '#db/views/catalog-view';
import { listSessions } from '#db/views/session-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { type Actor, needsSecondFactor } from '#domain/role';
import type { SessionDuty, SignInMethod } from '#domain/session';
import type { OpenSessionWire, SessionWire } from '#domain/wire/session-wire';
import type { IdentitySettings } from '#platform/config';
import { hashToken, newToken } from './token';
import { addressClassOf, browserOf, systemOf, type Visit } from './visit';

/** A session that counts, and what its owner must do before anything else is open. */
export type OpenSession = StoredSession & { duties: SessionDuty[] };
export type OpenedSession = { token: string; expiresAt: Date; session: SessionWire };
export type SessionService = ReturnType<typeof createSessionService>;

/** The use of a session is noted this often at most, in ms: a row that is written at every request would be costly. */
const TOUCH_MS = 30_000;

/** The city of an installation that nobody names one for. */
export const HOME_CITY = SEEDED_CITY.id;

/** Sessions: opened by who proved who they are, listed, and ended. The database holds only hashes of tokens. */
export function createSessionService({
  database,
  clock,
  settings,
}: {
  database: Database;
  clock: Clock;
  settings: IdentitySettings;
}) {
  const times = () => {
    const now = clock.now();
    return { now, idleSince: new Date(now.getTime() - settings.sessionIdleMs) };
  };
  const dutiesOf = (session: StoredSession): SessionDuty[] => {
    if (session.method !== 'password') return [];
    const lacksFactor = settings.requiresSecondFactor && needsSecondFactor(session.actor.role);
    return [
      ...(session.mustChangePassword ? ['change-password' as const] : []),
      ...(lacksFactor && !session.hasSecondFactor ? ['enrol-second-factor' as const] : []),
    ];
  };
  const find = async (token: string): Promise<OpenSession | undefined> => {
    const session = await findSession(database, hashToken(token), times());
    return session && { ...session, duties: dutiesOf(session) };
  };
  const describe = async ({ actor, method, duties, hasSecondFactor }: OpenSession): Promise<SessionWire> => ({
    ...(await findSessionUser(database, actor.cityId, actor.userId)),
    method,
    duties,
    secondFactor: { isEnrolled: hasSecondFactor, isExpected: needsSecondFactor(actor.role) },
  });

  return {
    find,
    describe,

    /** Which of these tokens still open a session. */
    async stillOpen(tokens: readonly string[]): Promise<ReadonlySet<string>> {
      const open = await findOpenTokens(database, tokens.map(hashToken), times());
      return new Set(tokens.filter((token) => open.has(hashToken(token))));
    },

    /** Notes that a person used the session. */
    async touch({ id, lastSeenAt }: StoredSession): Promise<void> {
      const now = clock.now();
      if (now.getTime() - lastSeenAt.getTime() >= TOUCH_MS) await touchSession(database, id, now);
    },

    /**
     * Opens a session under a token that nobody has seen before. What the browser held until now is ended: a token
     * that somebody else put there opens nothing.
     */
    async open(
      { cityId, userId, method }: { cityId: string; userId: string; method: SignInMethod },
      visit: Visit,
      oldToken: string | undefined,
    ): Promise<OpenedSession> {
      const token = newToken();
      const { now, idleSince } = times();
      const expiresAt = new Date(now.getTime() + settings.sessionLifeMs);
      if (oldToken !== undefined) await deleteSession(database, hashToken(oldToken));
      await deleteSpentSessions(database, { now, idleSince });
      await insertSession(database, {
        ...{ cityId, userId, method, id: uuidv7(), tokenHash: hashToken(token) },
        ...{ createdAt: now, lastSeenAt: now, expiresAt },
        ...{ addressClass: addressClassOf(visit), browser: browserOf(visit), system: systemOf(visit) },
      });
      const session = await find(token);
      if (!session) throw new AppError('unauthenticated', 'the account was disabled meanwhile');
      return { token, expiresAt, session: await describe(session) };
    },

    close: (token: string) => deleteSession(database, hashToken(token)),

    /** Gives the session a new token after what it may do has changed; whoever knows the old one is out. */
    async renew({ id }: StoredSession): Promise<string> {
      const token = newToken();
      await rotateToken(database, id, hashToken(token));
      return token;
    },

    /** Opens sensitive commands for a while. @returns until when */
    async stepUp({ id }: StoredSession): Promise<Date> {
      const until = new Date(clock.now().getTime() + settings.stepUpMs);
      await stepUp(database, id, until);
      return until;
    },

    hasSteppedUp: ({ stepUpUntil }: StoredSession): boolean => stepUpUntil !== null && stepUpUntil > clock.now(),

    list: ({ cityId, userId }: Actor, currentId?: string): Promise<OpenSessionWire[]> =>
      listSessions(database, { cityId, userId, currentId, ...times() }),

    dataAt: () => clock.now().toISOString(),

    /** @throws AppError `not-found` also for somebody else's */
    async end({ cityId, userId }: Actor, id: string): Promise<void> {
      if (!(await endSession(database, { cityId, userId, id }))) throw new AppError('not-found', 'no such session');
    },

    /** Ends all sessions of a person except the one at hand. */
    endOthers: ({ actor, id }: StoredSession) => endSessions(database, { ...actor, exceptId: id }),
  };
}
