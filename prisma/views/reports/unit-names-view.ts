import type { Names } from '#domain/language';
import type { ReportName } from '#domain/report-figures';
import type { Db } from '../../client';

/** The names of the units that a report is about, by their codes: departments of orders, units of the police. */
export async function findUnitNames(db: Db, cityId: string, report: ReportName): Promise<Map<string, Names>> {
  const query = { where: { cityId }, select: { code: true, names: true } } as const;
  const rows = report === 'orders' ? await db.department.findMany(query) : await db.unit.findMany(query);
  return new Map(rows.map(({ code, names }) => [code, names as Names]));
}
