import type { OrderCounts } from '#domain/report-figures';
import { type Rates, ratesByUnit, ratesOf, type Share, type ThreeRate } from '#domain/three-rates';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';
import { readRateFacts } from '../three-rates-view';
import { countByUnit, countsOf, factsOf } from '../figures/facts';
import type { Span } from './report-span';

/** Counts of a unit; of null all together. */
type Row<K extends keyof OrderCounts> = { unit: string | null } & Pick<OrderCounts, K>;

/** Orders handed to a leading unit in a period. */
export const DISPATCHES = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT u.case_id, u.department_code AS unit, u.end,
           NOT EXISTS (SELECT FROM order_units e WHERE e.city_id = u.city_id AND e.case_id = u.case_id
                       AND e.role = 'HOST' AND (e.assigned_at, e.id) < (u.assigned_at, u.id)) AS is_first
    FROM order_units u
    WHERE u.city_id = ${cityId} AND u.role = 'HOST'
      AND u.assigned_at >= ${from}::timestamptz AND u.assigned_at < ${to}::timestamptz`,
  {
    dispatched: Prisma.sql`true`,
    returned: Prisma.sql`"end" = 'RETURNED'`,
    first: Prisma.sql`is_first`,
    firstKept: Prisma.sql`is_first AND ("end" IS NULL OR "end" NOT IN ('RETURNED', 'RECALLED'))`,
  },
);

/** Signatures and replies. A clock counts for the unit that led when it stopped, or leads now; one that is paused is not due. */
export const PROMISES = factsOf(
  ({ cityId, from, to, now }) => Prisma.sql`
    SELECT k.case_id, h.department_code AS unit, k.metric, k.stopped_at IS NOT NULL AND k.stopped_at <= k.due_at AS in_time
    FROM sla_clocks k
    JOIN cases c ON c.city_id = k.city_id AND c.id = k.case_id AND c.line = '12345'
    JOIN LATERAL (
      SELECT u.department_code FROM order_units u
      WHERE u.city_id = k.city_id AND u.case_id = k.case_id AND u.role = 'HOST'
        AND (k.stopped_at IS NULL OR u.assigned_at <= k.stopped_at)
      ORDER BY u.assigned_at DESC, u.id DESC LIMIT 1
    ) AS h ON true
    WHERE k.city_id = ${cityId} AND k.metric IN ('reply', 'sign') AND k.paused_at IS NULL
      AND k.due_at >= ${from}::timestamptz AND k.due_at < ${to}::timestamptz
      AND (k.stopped_at IS NOT NULL OR k.due_at <= ${now}::timestamptz)`,
  {
    signsDue: Prisma.sql`metric = 'sign'`,
    signsInTime: Prisma.sql`metric = 'sign' AND in_time`,
    repliesDue: Prisma.sql`metric = 'reply'`,
    repliesLate: Prisma.sql`metric = 'reply' AND NOT in_time`,
  },
);

/** Closed orders by the unit that led last; what the hotline answered by itself is in all together only. */
export const CLOSED_ORDERS = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT c.id AS case_id, h.department_code AS unit, w.reworks > 0 AS is_reworked,
           extract(epoch FROM c.closed_at - c.created_at) * 1000 AS ms
    FROM cases c JOIN work_orders w ON w.city_id = c.city_id AND w.case_id = c.id
    LEFT JOIN LATERAL (
      SELECT u.department_code FROM order_units u WHERE u.city_id = c.city_id AND u.case_id = c.id AND u.role = 'HOST'
      ORDER BY u.assigned_at DESC, u.id DESC LIMIT 1
    ) AS h ON true
    WHERE c.city_id = ${cityId} AND c.line = '12345' AND c.status = 'CLOSED'
      AND c.closed_at >= ${from}::timestamptz AND c.closed_at < ${to}::timestamptz`,
  { closed: Prisma.sql`true`, reworked: Prisma.sql`is_reworked` },
);

const readClosed = (db: Db, span: Span) =>
  db.$queryRaw<Row<'closed' | 'reworked' | 'closeP50Ms' | 'closeP90Ms'>[]>(Prisma.sql`
    WITH fact AS (${CLOSED_ORDERS.rows(span)})
    SELECT unit, ${countsOf(CLOSED_ORDERS)},
           (percentile_disc(0.5) WITHIN GROUP (ORDER BY ms))::float8 AS "closeP50Ms",
           (percentile_disc(0.9) WITHIN GROUP (ORDER BY ms))::float8 AS "closeP90Ms"
    FROM fact GROUP BY GROUPING SETS ((), (unit)) HAVING GROUPING(unit) = 1 OR unit IS NOT NULL`);

/** The counts of the three rates, and of which share each is. */
const RATE_COUNTS = {
  contactsDue: ['responseRate', 'denominator'],
  contactsInTime: ['responseRate', 'numerator'],
  solvable: ['resolutionRate', 'denominator'],
  solved: ['resolutionRate', 'numerator'],
  rated: ['satisfactionRate', 'denominator'],
  satisfied: ['satisfactionRate', 'numerator'],
} as const satisfies Partial<Record<keyof OrderCounts, [ThreeRate, keyof Share]>>;
export type RateCount = keyof typeof RATE_COUNTS;
export const isRateCount = (count: string): count is RateCount => Object.hasOwn(RATE_COUNTS, count);

const casesIn = (rates: Omit<Rates, 'departmentCode'>, count: RateCount): string[] => {
  const [rate, side] = RATE_COUNTS[count];
  return rates[rate][side];
};
const rateCounts = (rates: Omit<Rates, 'departmentCode'>) =>
  Object.fromEntries(
    (Object.keys(RATE_COUNTS) as RateCount[]).map((count) => [count, casesIn(rates, count).length]),
  ) as Record<RateCount, number>;

/** The cases behind a count of the three rates, one for every time that it counts; of one unit or of all together. */
export async function readRateCases(db: Db, span: Span, unit: string | undefined, count: RateCount): Promise<string[]> {
  return casesIn(ratesOf(await readRateFacts(db, { ...span, departmentCode: unit })), count);
}

const NOTHING: OrderCounts = {
  ...{ dispatched: 0, returned: 0, first: 0, firstKept: 0, signsDue: 0, signsInTime: 0, repliesDue: 0, repliesLate: 0 },
  ...{ contactsDue: 0, contactsInTime: 0, solvable: 0, solved: 0, rated: 0, satisfied: 0 },
  ...{ closed: 0, reworked: 0, closeP50Ms: null, closeP90Ms: null },
};

/** Work orders of a period, all together under null and by the code of their unit. */
export async function countOrders(db: Db, span: Span): Promise<Map<string | null, OrderCounts>> {
  const facts = await readRateFacts(db, { ...span, departmentCode: undefined });
  const rates = [
    { unit: null, ...rateCounts(ratesOf(facts)) },
    ...ratesByUnit(facts).flatMap(({ departmentCode, ...of }) =>
      departmentCode === null ? [] : [{ unit: departmentCode, ...rateCounts(of) }],
    ),
  ];
  const rows = [
    ...(await countByUnit(db, DISPATCHES, span)),
    ...(await countByUnit(db, PROMISES, span)),
    ...rates,
    ...(await readClosed(db, span)),
  ];
  const counts = new Map<string | null, OrderCounts>([[null, NOTHING]]);
  for (const { unit, ...row } of rows) counts.set(unit, { ...(counts.get(unit) ?? NOTHING), ...row });
  return counts;
}
