import type { Line } from '#domain/line';
import type { Language, Names } from '#domain/language';
import type { Role } from '#domain/role';
import type { Db } from '../client';

type Post = {
  displayNames: Names;
  role: Role;
  line: Line | null;
  departmentCode: string | null;
  languages: Language[];
  oidcSubject: string | null;
};

/** @returns whether the user name and the subject were free */
export async function insertUser(
  db: Db,
  user: Post & {
    cityId: string;
    id: string;
    username: string;
    passwordHash: string;
    mustChangePassword: boolean;
    passwordUntil: Date;
    createdAt: Date;
  },
): Promise<boolean> {
  return (await db.user.createMany({ data: user, skipDuplicates: true })).count > 0;
}

export const changeUser = (
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  to: Partial<Post & { disabledAt: Date | null }>,
) => db.user.update({ where: { cityId_id: { cityId, id } }, data: to });

/** Whether somebody else is tied to this person of the identity provider. */
export const isSubjectTaken = async (
  db: Db,
  { cityId, oidcSubject, exceptId }: { cityId: string; oidcSubject: string; exceptId: string },
) => (await db.user.count({ where: { cityId, oidcSubject, NOT: { id: exceptId } } })) > 0;
