import { LINES, type Line } from '#domain/line';
import { CALL_BACK_WITHIN_MS, PING_PONG, type QualityCounts, TRANSFER_WITHIN_MS } from '#domain/report-figures';
import { LIVE_KINDS, OPEN_TRANSFER_STATES } from '#domain/transfer';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';
import { readTriage } from '../shift-view';
import { countByLine, countsOf, factsOf } from '../figures/facts';
import type { Span } from './report-span';

const live = Prisma.join([...LIVE_KINDS]);
const open = Prisma.join([...OPEN_TRANSFER_STATES]);

/** Transfers that a line began in a period. */
export const TRANSFERS = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT case_id, from_line AS line, kind IN (${live}) AND state NOT IN (${open}) AS is_live, state, bounces,
           started_at, ended_at
    FROM transfers
    WHERE city_id = ${cityId} AND started_at >= ${from}::timestamptz AND started_at < ${to}::timestamptz`,
  {
    transfers: Prisma.sql`true`,
    liveTransfers: Prisma.sql`is_live`,
    liveTakenInTime: Prisma.sql`is_live AND state = 'ACCEPTED'
      AND ended_at - started_at <= ${TRANSFER_WITHIN_MS} * interval '1 millisecond'`,
    transfersRefused: Prisma.sql`state = 'REFUSED'`,
    pingPong: Prisma.sql`bounces >= ${PING_PONG}`,
  },
);

/** Lost calls, of the line that the case is on; one that is not over yet counts once its quarter of an hour is over. */
export const LOST_CALLS = factsOf(
  ({ cityId, from, to, now }) => Prisma.sql`
    SELECT case_id, line, until, at FROM (
      SELECT b.case_id, c.line, b.owed_since + ${CALL_BACK_WITHIN_MS} * interval '1 millisecond' AS until, a.at
      FROM call_backs b
      JOIN cases c ON c.city_id = b.city_id AND c.id = b.case_id
      LEFT JOIN call_back_attempts a ON a.city_id = b.city_id AND a.call_back_id = b.id AND a.number = 1
      WHERE b.city_id = ${cityId} AND b.kind = 'ABANDONED'
        AND b.owed_since >= ${from}::timestamptz AND b.owed_since < ${to}::timestamptz
    ) AS lost WHERE at IS NOT NULL OR until < ${now}::timestamptz`,
  { lost: Prisma.sql`true`, lostCalledBack: Prisma.sql`at <= until` },
);

/** Alarms that ladders raised in a period. */
export const ALARMS = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT case_id, line, raised_at, acknowledged_at FROM alarms
    WHERE city_id = ${cityId} AND raised_at >= ${from}::timestamptz AND raised_at < ${to}::timestamptz`,
  { alarms: Prisma.sql`true` },
);

const readAlarms = (db: Db, span: Span): Promise<({ line: Line } & Pick<QualityCounts, 'alarms' | 'alarmP50Ms'>)[]> =>
  db.$queryRaw(Prisma.sql`
    WITH fact AS (${ALARMS.rows(span)})
    SELECT line, ${countsOf(ALARMS)},
           (percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM acknowledged_at - raised_at) * 1000)
              FILTER (WHERE acknowledged_at IS NOT NULL))::float8 AS "alarmP50Ms"
    FROM fact GROUP BY line`);

const NOTHING: QualityCounts = {
  ...{ triaged: 0, leftToPerson: 0, reviewed: 0, overridden: 0, missedEmergencies: 0 },
  ...{ transfers: 0, liveTransfers: 0, liveTakenInTime: 0, transfersRefused: 0, pingPong: 0 },
  ...{ known: 0, repeated: 0, followed: 0, settled: 0, lost: 0, lostCalledBack: 0, alarms: 0, alarmP50Ms: null },
};

/** How each line judged, handed over and called back in a period; repeats are counted by `countRepeats`. */
export async function countQuality(db: Db, span: Span): Promise<Record<Line, QualityCounts>> {
  const rows = [
    ...(await readTriage(db, span)),
    ...(await countByLine(db, TRANSFERS, span)),
    ...(await countByLine(db, LOST_CALLS, span)),
    ...(await readAlarms(db, span)),
  ];
  const of = (line: Line): QualityCounts =>
    rows.reduce((counts, row) => (row.line === line ? { ...counts, ...row } : counts), NOTHING);
  return Object.fromEntries(LINES.map((line) => [line, of(line)])) as Record<Line, QualityCounts>;
}
