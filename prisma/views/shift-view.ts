import { LINES, type Line } from '#domain/line';
import { FORESIGHT_MS, SHORT_ABANDON_MS, type ShiftCounts } from '#domain/shift-figures';
import type { ShiftSpan } from '#domain/wire/shift-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { countByLine, type CountOf, type CountsByLine, countsOf, factsOf } from './figures/facts';
import type { Span } from './reports/report-span';

type ByLine<K extends keyof ShiftCounts> = ({ line: Line } & Pick<ShiftCounts, K>)[];

/** The database's time, and when each span began by it. */
export async function readSpans(db: Db, cityId: string): Promise<{ now: Date; from: Record<ShiftSpan, Date> }> {
  const [row] = await db.$queryRaw<{ now: Date; last30: Date; today: Date }[]>(Prisma.sql`
    SELECT now() AS now, now() - interval '30 minutes' AS last30,
           date_trunc('day', now() AT TIME ZONE time_zone) AT TIME ZONE time_zone AS today
    FROM cities WHERE id = ${cityId}`);
  if (!row) throw new Error(`no city ${cityId}`);
  return { now: row.now, from: { last30: row.last30, today: row.today } };
}

/** Calls of a period. Who hung up waited from the moment it rang at telephony until we were told of it. */
export const CALLS = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT case_id, line, ms, gave_up, NOT gave_up AND answered_at IS NOT NULL AS answered,
           NOT gave_up AND answered_at IS NULL AS waits
    FROM (
      SELECT o.case_id, d.line, b.id IS NOT NULL AS gave_up, c.answered_at,
             extract(epoch FROM CASE WHEN b.id IS NOT NULL THEN o.accepted_at - o.received_at
                                     ELSE coalesce(c.answered_at, ${to}::timestamptz) - o.accepted_at END) * 1000 AS ms
      FROM contacts o
      JOIN triage_decisions d ON d.city_id = o.city_id AND d.contact_id = o.id
      JOIN cases c ON c.city_id = o.city_id AND c.id = o.case_id
      LEFT JOIN call_backs b ON b.city_id = o.city_id AND b.contact_id = o.id AND b.kind = 'ABANDONED'
      WHERE o.city_id = ${cityId} AND o.channel = 'phone'
        AND o.accepted_at >= ${from}::timestamptz AND o.accepted_at < ${to}::timestamptz
    ) AS call`,
  {
    offered: Prisma.sql`true`,
    answered: Prisma.sql`answered`,
    answeredWithin15s: Prisma.sql`answered AND ms <= 15000`,
    answeredWithin20s: Prisma.sql`answered AND ms <= 20000`,
    abandoned: Prisma.sql`gave_up`,
    shortAbandoned: Prisma.sql`gave_up AND ms < ${SHORT_ABANDON_MS}`,
    abandonedAfter15s: Prisma.sql`gave_up AND ms > 15000`,
    abandonedAfter20s: Prisma.sql`gave_up AND ms > 20000`,
    waiting: Prisma.sql`waits`,
    waitingOver15s: Prisma.sql`waits AND ms > 15000`,
    waitingOver20s: Prisma.sql`waits AND ms > 20000`,
  },
);

type Waits = 'waitMs' | 'longestWaitMs' | 'waitP50Ms' | 'waitP90Ms' | 'waitP95Ms';

const readCalls = (db: Db, span: Span): Promise<ByLine<CountOf<typeof CALLS> | Waits>> =>
  db.$queryRaw(Prisma.sql`
    WITH call AS (${CALLS.rows(span)})
    SELECT line, ${countsOf(CALLS)},
           coalesce(sum(ms) FILTER (WHERE answered), 0)::float8 AS "waitMs",
           coalesce(max(ms) FILTER (WHERE NOT gave_up), 0)::float8 AS "longestWaitMs",
           (percentile_disc(0.5) WITHIN GROUP (ORDER BY ms) FILTER (WHERE answered))::float8 AS "waitP50Ms",
           (percentile_disc(0.9) WITHIN GROUP (ORDER BY ms) FILTER (WHERE answered))::float8 AS "waitP90Ms",
           (percentile_disc(0.95) WITHIN GROUP (ORDER BY ms) FILTER (WHERE answered))::float8 AS "waitP95Ms"
    FROM call GROUP BY line`);

/** Time of seats from their history, cut to the span; what lasts still counts until its end. */
const readSeats = (db: Db, { cityId, from, to }: Span): Promise<ByLine<'handlingMs' | 'staffedMs'>> =>
  db.$queryRaw(Prisma.sql`
    WITH spent AS (
      SELECT line, state, extract(epoch FROM least(coalesce(ended_at, ${to}::timestamptz), ${to}::timestamptz)
                                         - greatest(began_at, ${from}::timestamptz)) * 1000 AS ms
      FROM seat_spells
      WHERE city_id = ${cityId} AND line IS NOT NULL AND began_at < ${to}::timestamptz
        AND (ended_at IS NULL OR ended_at > ${from}::timestamptz)
    )
    SELECT line, coalesce(sum(ms) FILTER (WHERE state IN ('busy', 'wrap-up')), 0)::float8 AS "handlingMs",
           coalesce(sum(ms) FILTER (WHERE state IN ('ready', 'ringing', 'busy', 'wrap-up')), 0)::float8 AS "staffedMs"
    FROM spent GROUP BY line`);

const readHandled = (db: Db, { cityId, from, to }: Span): Promise<ByLine<'handled'>> =>
  db.$queryRaw(Prisma.sql`
    SELECT line, count(*)::int AS handled FROM seat_spells
    WHERE city_id = ${cityId} AND line IS NOT NULL AND state = 'busy'
      AND began_at >= ${from}::timestamptz AND began_at < ${to}::timestamptz GROUP BY line`);

/** What the engine read in a period, with what a person decided last. */
export const TRIAGE = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT o.case_id, d.line, d.needs_human, x.agrees, x.line AS found_line, x.priority AS found_priority
    FROM contacts o
    JOIN triage_decisions d ON d.city_id = o.city_id AND d.contact_id = o.id
    LEFT JOIN LATERAL (
      SELECT t.agrees_line AND t.agrees_category AND t.agrees_priority AS agrees, t.line, t.priority
      FROM triage_corrections t WHERE t.city_id = o.city_id AND t.contact_id = o.id ORDER BY t.at DESC LIMIT 1
    ) AS x ON true
    WHERE o.city_id = ${cityId} AND o.accepted_at >= ${from}::timestamptz AND o.accepted_at < ${to}::timestamptz`,
  {
    triaged: Prisma.sql`true`,
    leftToPerson: Prisma.sql`needs_human`,
    reviewed: Prisma.sql`agrees IS NOT NULL`,
    overridden: Prisma.sql`NOT agrees`,
    missedEmergencies: Prisma.sql`line = '12345' AND NOT needs_human AND found_line = '110' AND found_priority IN ('P0', 'P1')`,
  },
);

/** What the engine read on each line. */
export const readTriage = (db: Db, span: Span): Promise<CountsByLine<typeof TRIAGE>> => countByLine(db, TRIAGE, span);

/** Promises that break within fifteen minutes of the end of the period. */
export const DUE_SOON = factsOf(
  ({ cityId, to }) => Prisma.sql`
    SELECT k.case_id, c.line FROM sla_clocks k JOIN cases c ON c.city_id = k.city_id AND c.id = k.case_id
    WHERE k.city_id = ${cityId} AND k.stopped_at IS NULL AND k.paused_at IS NULL AND k.due_at > ${to}::timestamptz
      AND k.due_at <= ${to}::timestamptz + ${FORESIGHT_MS} * interval '1 millisecond'`,
  { dueSoon: Prisma.sql`true` },
);

const NOTHING: ShiftCounts = {
  ...{ offered: 0, answered: 0, answeredWithin15s: 0, answeredWithin20s: 0, abandoned: 0, shortAbandoned: 0 },
  ...{ abandonedAfter15s: 0, abandonedAfter20s: 0, waiting: 0, waitingOver15s: 0, waitingOver20s: 0 },
  ...{
    waitMs: 0,
    longestWaitMs: 0,
    waitP50Ms: null,
    waitP90Ms: null,
    waitP95Ms: null,
    handlingMs: 0,
    staffedMs: 0,
    handled: 0,
  },
  ...{ triaged: 0, leftToPerson: 0, reviewed: 0, overridden: 0, dueSoon: 0 },
};

/** Everything that the figures of a span are made of, by line. */
export async function readShiftCounts(db: Db, span: Span): Promise<Record<Line, ShiftCounts>> {
  const found = await Promise.all([
    readCalls(db, span),
    readSeats(db, span),
    readHandled(db, span),
    readTriage(db, span),
    countByLine(db, DUE_SOON, span),
  ]);
  const countsOf = (line: Line): ShiftCounts =>
    found.flat().reduce((counts, row) => (row.line === line ? { ...counts, ...row } : counts), NOTHING);
  return Object.fromEntries(LINES.map((line) => [line, countsOf(line)])) as Record<Line, ShiftCounts>;
}
