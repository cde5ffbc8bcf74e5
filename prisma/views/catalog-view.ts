import type { Names } from '#domain/language';
import type { CategoryWire, DepartmentWire, SlaPolicyWire } from '#domain/wire/catalog-wire';
import type { SessionWire } from '#domain/wire/session-wire';
import type { Db } from '../client';

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
  }));
}

export async function listDepartments(db: Db, cityId: string): Promise<DepartmentWire[]> {
  const rows = await db.department.findMany({ where: { cityId }, orderBy: { code: 'asc' } });
  return rows.map((row) => ({ id: row.code, names: row.names as Names }));
}

export async function listSlaPolicies(db: Db, cityId: string): Promise<SlaPolicyWire[]> {
  const rows = await db.slaPolicy.findMany({
    where: { cityId },
    orderBy: [{ line: 'asc' }, { priority: 'asc' }, { metric: 'asc' }, { category: 'desc' }, { version: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    line: row.line as SlaPolicyWire['line'],
    category: row.category,
    priority: row.priority as SlaPolicyWire['priority'],
    metric: row.metric as SlaPolicyWire['metric'],
    targetMs: row.targetMs,
    warnPercents: row.warnPercents,
    clock: row.clock as SlaPolicyWire['clock'],
    isPausable: row.isPausable,
    version: row.version,
    validFrom: row.validFrom.toISOString(),
  }));
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
      languages: user.languages as SessionWire['user']['languages'],
    },
    city: { id: city.id, names: city.names as Names, timeZone: city.timeZone, locale: city.locale },
  };
}

export const categoryExists = async (db: Db, cityId: string, code: string): Promise<boolean> =>
  (await db.category.count({ where: { cityId, code } })) > 0;

export const departmentExists = async (db: Db, cityId: string, code: string): Promise<boolean> =>
  (await db.department.count({ where: { cityId, code } })) > 0;

/** The line that a class belongs to; undefined when the city has no such class. */
export const lineOfCategory = async (db: Db, cityId: string, code: string): Promise<string | undefined> =>
  (await db.category.findUnique({ where: { cityId_code: { cityId, code } }, select: { line: true } }))?.line;
