import { CASE_FIGURES, type CaseFigure, type FigurePart } from '#domain/case-figures';
import type { CaseListQuery, FigureCounts } from '#domain/wire/list-wire';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';
import { readNow } from '../database-time';
import { CLOSED_ORDERS, DISPATCHES, isRateCount, PROMISES, readRateCases } from '../reports/order-report-view';
import { DANGERS, INSTRUCTIONS, STAGE_ENDS } from '../reports/police-report-view';
import { ALARMS, LOST_CALLS, TRANSFERS } from '../reports/quality-report-view';
import { REPEATS } from '../reports/repeat-view';
import type { Span } from '../reports/report-span';
import { CALLS, DUE_SOON, TRIAGE } from '../shift-view';
import { ACCEPTED_TODAY, CLOSED_TODAY, DEFERRED, OPEN_TRANSFERS, OWED_CALL_BACKS, WARNED_CLOCKS } from './board-facts';

/** A figure with what it is taken apart by; the list of its cases is of this. */
export type AskedFigure = Pick<
  CaseListQuery,
  'figureLine' | 'figureUnit' | 'figureMetric' | 'figureFrom' | 'figureTo'
> & { figure: CaseFigure; figurePart: FigurePart };

type AnyFacts = { rows(span: Span): Prisma.Sql; conditions: Record<string, Prisma.Sql> };
const FACTS: readonly AnyFacts[] = [
  ...[CALLS, TRIAGE, DUE_SOON, DISPATCHES, PROMISES, CLOSED_ORDERS, STAGE_ENDS, INSTRUCTIONS, DANGERS],
  ...[TRANSFERS, LOST_CALLS, ALARMS, REPEATS],
  ...[ACCEPTED_TODAY, CLOSED_TODAY, WARNED_CLOCKS, DEFERRED, OPEN_TRANSFERS, OWED_CALL_BACKS],
];

async function spanOf(db: Db, cityId: string, { figureFrom, figureTo }: AskedFigure): Promise<Span> {
  const now = await readNow(db);
  return { cityId, now, from: new Date(figureFrom ?? now), to: new Date(figureTo ?? now) };
}

/** The facts that one figure is counted from, each with whether it counts in the part: `case_id`, `is_part`. */
export async function figureRows(db: Db, cityId: string, asked: AskedFigure): Promise<Prisma.Sql> {
  const { part, whole } = CASE_FIGURES[asked.figure].counts;
  const span = await spanOf(db, cityId, asked);
  if (isRateCount(part)) return rateRows(db, span, asked.figureUnit, part, whole);
  const facts = FACTS.find(({ conditions }) => Object.hasOwn(conditions, part));
  if (facts === undefined) throw new Error(`nothing counts ${part}`);
  const { figureLine, figureUnit, figureMetric } = asked;
  const conditions = [
    Prisma.sql`(${Prisma.join(
      whole.map((count) => Prisma.sql`(${facts.conditions[count]!})`),
      ' OR ',
    )})`,
    ...(figureLine === undefined ? [] : [Prisma.sql`line = ${figureLine}`]),
    ...(figureUnit === undefined ? [] : [Prisma.sql`unit = ${figureUnit}`]),
    ...(figureMetric === undefined ? [] : [Prisma.sql`metric = ${figureMetric}`]),
  ];
  return Prisma.sql`
    SELECT case_id, coalesce(${facts.conditions[part]!}, false) AS is_part
    FROM (${facts.rows(span)}) AS fact WHERE ${Prisma.join(conditions, ' AND ')}`;
}

/** The three rates are counted outside the database: their cases are handed to it. */
async function rateRows(db: Db, span: Span, unit: string | undefined, part: string, whole: readonly string[]) {
  const counts = [part, ...whole].filter(isRateCount);
  const [inPart = [], inWhole = []] = await Promise.all(counts.map((count) => readRateCases(db, span, unit, count)));
  const left = new Map<string, number>();
  for (const id of inPart) left.set(id, (left.get(id) ?? 0) + 1);
  const isPart = inWhole.map((id) => {
    const times = left.get(id) ?? 0;
    left.set(id, times - 1);
    return times > 0;
  });
  return Prisma.sql`
    SELECT case_id, is_part FROM unnest(${inWhole}::uuid[], ${isPart}::boolean[]) AS fact(case_id, is_part)`;
}

const PART: Record<FigurePart, Prisma.Sql> = {
  whole: Prisma.sql`true`,
  part: Prisma.sql`is_part`,
  rest: Prisma.sql`NOT is_part`,
};

/** The ids of the cases of a figure, or of a part of it. */
export const idsOf = (rows: Prisma.Sql, part: FigurePart): Prisma.Sql =>
  Prisma.sql`SELECT case_id FROM (${rows}) AS counted WHERE ${PART[part]}`;

/** What the list says of its figure. */
export async function countFigure(db: Db, rows: Prisma.Sql, part: FigurePart): Promise<NonNullable<FigureCounts>> {
  const [counts] = await db.$queryRaw<NonNullable<FigureCounts>[]>(Prisma.sql`
    SELECT count(*)::int AS whole, (count(*) FILTER (WHERE is_part))::int AS part,
           (count(DISTINCT case_id) FILTER (WHERE ${PART[part]}))::int AS cases FROM (${rows}) AS counted`);
  return counts!;
}
