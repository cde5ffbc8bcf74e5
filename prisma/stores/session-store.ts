import { Prisma } from '../generated/client';
import type { Actor } from '#domain/role';
import type { AddressClass, Browser, SignInMethod, System } from '#domain/session';
import type { Db } from '../client';

export type NewSession = {
  cityId: string;
  id: string;
  tokenHash: string;
  userId: string;
  method: SignInMethod;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  addressClass: AddressClass;
  browser: Browser;
  system: System;
};

/** A session that counts, with what was proved in it. */
export type StoredSession = {
  id: string;
  actor: Actor;
  method: SignInMethod;
  lastSeenAt: Date;
  expiresAt: Date;
  stepUpUntil: Date | null;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
};

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db.session.create({ data: session });
}

type Row = Omit<StoredSession, 'actor'> & Actor;

/**
 * The session of a token; undefined when it is unknown, over, not used since `idleSince`, or its user is disabled.
 * One statement, because every request asks.
 */
export async function findSession(
  db: Db,
  tokenHash: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<StoredSession | undefined> {
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id, s.method, s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.step_up_until AS "stepUpUntil",
           u.city_id AS "cityId", u.id AS "userId", u.username, u.role, u.line, u.department_code AS "departmentCode",
           u.must_change_password AS "mustChangePassword", f.confirmed_at IS NOT NULL AS "hasSecondFactor"
    FROM sessions s
    JOIN users u ON u.city_id = s.city_id AND u.id = s.user_id
    LEFT JOIN second_factors f ON f.city_id = u.city_id AND f.user_id = u.id
    WHERE s.token_hash = ${tokenHash} AND s.expires_at > ${now} AND s.last_seen_at > ${idleSince}
      AND u.disabled_at IS NULL`);
  if (!row) return undefined;
  const { cityId, userId, username, role, line, departmentCode, ...session } = row;
  return { ...session, actor: { cityId, userId, username, role, line, departmentCode } };
}

/** Which of these tokens open a session that counts; one statement, however many. */
export async function findOpenTokens(
  db: Db,
  tokenHashes: readonly string[],
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ tokenHash: string }[]>(Prisma.sql`
    SELECT s.token_hash AS "tokenHash" FROM sessions s JOIN users u ON u.city_id = s.city_id AND u.id = s.user_id
    WHERE s.token_hash = ANY (${[...tokenHashes]}::text[]) AND s.expires_at > ${now} AND s.last_seen_at > ${idleSince}
      AND u.disabled_at IS NULL`);
  return new Set(rows.map(({ tokenHash }) => tokenHash));
}

/** Notes that the session is in use. */
export const touchSession = (db: Db, id: string, now: Date) =>
  db.session.updateMany({ where: { id }, data: { lastSeenAt: now } });

/** Gives the session a new token: whoever knows the old one is out. */
export const rotateToken = (db: Db, id: string, tokenHash: string) =>
  db.session.updateMany({ where: { id }, data: { tokenHash, stepUpUntil: null } });

export const stepUp = (db: Db, id: string, until: Date) =>
  db.session.updateMany({ where: { id }, data: { stepUpUntil: until } });

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash } });
}

/** Ends one session of a person. @returns whether there was one */
export async function endSession(db: Db, of: { cityId: string; userId: string; id: string }): Promise<boolean> {
  return (await db.session.deleteMany({ where: of })).count > 0;
}

/** Ends all sessions of a person, except the one whose id is given. @returns how many */
export async function endSessions(
  db: Db,
  { cityId, userId, exceptId }: { cityId: string; userId: string; exceptId?: string },
): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { cityId, userId, NOT: { id: exceptId } } });
  return count;
}

/** Forgets what nobody can use any more. */
export const deleteSpentSessions = (db: Db, { now, idleSince }: { now: Date; idleSince: Date }) =>
  db.session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: idleSince } }] } });
