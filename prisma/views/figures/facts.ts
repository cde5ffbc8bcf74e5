import type { Line } from '#domain/line';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';
import type { Span } from '../reports/report-span';

/**
 * What figures count: one row for every time that something may count, with its `case_id` and its `line` or `unit`, and by
 * its name the condition under which each count counts it. Figures and the lists of their cases both go by these.
 */
export type Facts<K extends string, S = Span> = { rows(of: S): Prisma.Sql; conditions: Record<K, Prisma.Sql> };
/** The names of what these facts are counted as. */
export type CountOf<F> = F extends { conditions: Record<infer K, Prisma.Sql> } ? K & string : never;
export type CountsByLine<F> = ({ line: Line } & Record<CountOf<F>, number>)[];

export const factsOf = <K extends string, S = Span>(
  rows: (of: S) => Prisma.Sql,
  conditions: Record<K, Prisma.Sql>,
): Facts<K, S> => ({ rows, conditions });

/** Every count of these facts as a column. */
export const countsOf = <K extends string>({ conditions }: Pick<Facts<K>, 'conditions'>): Prisma.Sql =>
  Prisma.join(
    (Object.entries(conditions) as [K, Prisma.Sql][]).map(
      ([count, condition]) => Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int AS ${Prisma.raw(`"${count}"`)}`,
    ),
  );

export const countByLine = <K extends string, S>(db: Db, facts: Facts<K, S>, of: S) =>
  db.$queryRaw<({ line: Line } & Record<K, number>)[]>(Prisma.sql`
    WITH fact AS (${facts.rows(of)}) SELECT line, ${countsOf(facts)} FROM fact GROUP BY line`);

/** By unit; null is all together. */
export const countByUnit = <K extends string>(db: Db, facts: Facts<K>, span: Span) =>
  db.$queryRaw<({ unit: string | null } & Record<K, number>)[]>(Prisma.sql`
    WITH fact AS (${facts.rows(span)}) SELECT unit, ${countsOf(facts)} FROM fact GROUP BY GROUPING SETS ((), (unit))`);
