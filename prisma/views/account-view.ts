import type { Role } from '#domain/role';
import type { Db } from '../client';

/** The account that a username stands for, disabled or not. */
export async function findAccount(
  db: Db,
  cityId: string,
  username: string,
): Promise<{ id: string; username: string; role: Role } | undefined> {
  const row = await db.user.findUnique({
    where: { cityId_username: { cityId, username } },
    select: { id: true, username: true, role: true },
  });
  return row ? { ...row, role: row.role as Role } : undefined;
}
