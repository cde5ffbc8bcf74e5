import type { Db } from '../client';

/** A user as the sign-in needs it; null when there is none or the account is disabled. */
export const findAccount = (db: Db, cityId: string, username: string) =>
  db.user.findFirst({
    where: { cityId, username, disabledAt: null },
    select: {
      cityId: true,
      id: true,
      passwordHash: true,
      passwordUntil: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });

/** The account that an administrator tied to this person of the identity provider. */
export const findAccountOfSubject = (db: Db, cityId: string, oidcSubject: string) =>
  db.user.findFirst({ where: { cityId, oidcSubject, disabledAt: null }, select: { cityId: true, id: true } });

export const findPasswordHash = async (db: Db, { cityId, userId }: { cityId: string; userId: string }) =>
  (await db.user.findUniqueOrThrow({ where: { cityId_id: { cityId, id: userId } }, select: { passwordHash: true } }))
    .passwordHash;

/** Stores a new password; `mustChangePassword` when somebody else chose it, and `passwordUntil` how long that opens. */
export const setPassword = (
  db: Db,
  { cityId, userId }: { cityId: string; userId: string },
  to: { passwordHash: string; mustChangePassword: boolean; passwordUntil: Date | null },
) => db.user.update({ where: { cityId_id: { cityId, id: userId } }, data: to });

/** The people whom this browser has signed in before. */
export const findDeviceOwners = async (db: Db, tokenHash: string): Promise<string[]> =>
  (await db.knownDevice.findMany({ where: { tokenHash }, select: { userId: true } })).map(({ userId }) => userId);

/** How long an unused device stays known, in ms: 90 days. */
const DEVICE_MS = 90 * 86_400_000;

export async function keepDevice(
  db: Db,
  { cityId, userId, tokenHash, now }: { cityId: string; userId: string; tokenHash: string; now: Date },
): Promise<void> {
  await db.knownDevice.deleteMany({ where: { lastSeenAt: { lt: new Date(now.getTime() - DEVICE_MS) } } });
  const id = { cityId, userId, tokenHash };
  await db.knownDevice.upsert({
    where: { cityId_userId_tokenHash: id },
    create: { ...id, lastSeenAt: now },
    update: { lastSeenAt: now },
  });
}
