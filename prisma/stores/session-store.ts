import type { Line } from '#domain/line';
import type { Actor, Role } from '#domain/role';
import type { Db } from '../client';

/** A user as the sign-in needs it; undefined when there is none or the account is disabled. */
export const findUser = (db: Db, cityId: string, username: string) =>
  db.user.findFirst({ where: { cityId, username, disabledAt: null } });

export async function insertSession(
  db: Db,
  session: { cityId: string; tokenHash: string; userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.session.create({ data: session });
}

/** Who the session belongs to; undefined when it is unknown, expired, or its user is disabled. */
export async function findActor(db: Db, tokenHash: string, now: Date): Promise<Actor | undefined> {
  const session = await db.session.findUnique({ where: { tokenHash }, include: { user: true } });
  if (!session || session.expiresAt <= now || session.user.disabledAt) return undefined;
  const { cityId, id: userId, username, role, line } = session.user;
  return { cityId, userId, username, role: role as Role, line: line as Line | null };
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash } });
}

/** The client that owns this key; undefined when there is none or it is disabled. */
export const findApiClient = (db: Db, keyHash: string) =>
  db.apiClient.findFirst({ where: { keyHash, disabledAt: null }, select: { cityId: true, id: true, name: true } });
