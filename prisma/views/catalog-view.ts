import type { Names } from '#domain/language';
import type { CategoryWire, DepartmentWire, DistrictWire } from '#domain/wire/catalog-wire';
import type { SessionWire } from '#domain/wire/session-wire';
import type { Db } from '../client';
import { IN_ORDER } from './place-view';

/** The 27 classes and the special codes, in the order of their codes. */
export async function listCategories(db: Db, cityId: string): Promise<CategoryWire[]> {
  const rows = await db.category.findMany({ where: { cityId }, orderBy: { code: 'asc' } });
  return rows.map((row) => ({
    id: row.code,
    names: row.names as Names,
    kind: row.kind as CategoryWire['kind'],
    line: row.line as CategoryWire['line'],
    departmentCode: row.departmentCode,
    defaultPriority: row.defaultPriority as CategoryWire['defaultPriority'],
    isRetired: row.isRetired,
  }));
}

export async function listDepartments(db: Db, cityId: string): Promise<DepartmentWire[]> {
  const rows = await db.department.findMany({ where: { cityId }, orderBy: { code: 'asc' } });
  return rows.map((row) => ({ id: row.code, names: row.names as Names, isRetired: row.isRetired }));
}

export async function listDistricts(db: Db, cityId: string): Promise<DistrictWire[]> {
  const rows = await db.district.findMany({ where: { cityId }, orderBy: IN_ORDER });
  return rows.map((row) => ({ id: row.code, names: row.names as Names, isRetired: row.retiredAt !== null }));
}

/** Who is signed in, and to which city. */
export async function findSessionUser(
  db: Db,
  cityId: string,
  userId: string,
): Promise<Pick<SessionWire, 'user' | 'city'>> {
  const { city, ...user } = await db.user.findUniqueOrThrow({
    where: { cityId_id: { cityId, id: userId } },
    include: { city: true },
  });
  return {
    user: {
      id: user.id,
      username: user.username,
      displayNames: user.displayNames as Names,
      role: user.role as SessionWire['user']['role'],
      line: user.line as SessionWire['user']['line'],
      departmentCode: user.departmentCode,
      languages: user.languages as SessionWire['user']['languages'],
    },
    city: { id: city.id, names: city.names as Names, timeZone: city.timeZone, locale: city.locale },
  };
}

/** Whether a class is there to be given to cases. */
export const categoryExists = async (db: Db, cityId: string, code: string): Promise<boolean> =>
  (await db.category.count({ where: { cityId, code, isRetired: false } })) > 0;

/** Whether a department is there to be given orders. */
export const departmentExists = async (db: Db, cityId: string, code: string): Promise<boolean> =>
  (await db.department.count({ where: { cityId, code, isRetired: false } })) > 0;

export const calendarExists = async (db: Db, cityId: string, id: string): Promise<boolean> =>
  (await db.calendar.count({ where: { cityId, id } })) > 0;

/** The line that a class belongs to; undefined when the city has no such class. */
export const lineOfCategory = async (db: Db, cityId: string, code: string): Promise<string | undefined> =>
  (await db.category.findUnique({ where: { cityId_code: { cityId, code } }, select: { line: true } }))?.line;
