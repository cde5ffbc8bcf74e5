import type { DeferralReason } from '#domain/admission';
import { LANES, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { isCallTaker, ROLES } from '#domain/role';
import { SEAT_STATES } from '#domain/seat';
import { SLA_METRICS } from '#domain/sla';
import type { BoardWire } from '#domain/wire/board-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { readCallBackBoard } from './call-back-view';
import { longestWaiting } from './case-view';
import { ACCEPTED_TODAY, CLOSED_TODAY, DEFERRED, WARNED_CLOCKS } from './figures/board-facts';
import { countByLine, countsOf } from './figures/facts';
import { readTransferBoard } from './transfer-board-view';

/** Rows of the list of cases that wait longest. */
const LONGEST = 10;

/** A count for every member of a closed list, zero where nothing was found. */
const countsBy = <K extends string>(keys: readonly K[], find: (key: K) => number | undefined): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, find(key) ?? 0])) as Record<K, number>;

type LaneRow = { lane: string; priority: string; status: string; count: number; oldest: Date | null };
type LineRow = { line: string; open: number };
type ClockRow = { line: string; metric: string; breached: number; warned: number };
type DeferralRow = { since: Date; reason: DeferralReason; cases: number };
type SeatRow = { line: string; state: string; count: number };

/** The figures of the board, each counted from the rows that it names, at the database's own time. */
export async function readBoard(
  db: Db,
  cityId: string,
): Promise<Omit<BoardWire, 'delivery' | 'model'> & { outbox: { pending: number; oldestAt: Date | null } }> {
  const [clock] = await db.$queryRaw<{ now: Date }[]>(Prisma.sql`SELECT now()`);
  const lanes = await db.$queryRaw<LaneRow[]>(Prisma.sql`
    SELECT lane, priority, status, count(*)::int, min(waiting_since) AS oldest FROM cases
    WHERE city_id = ${cityId} AND status IN ('WAITING', 'OFFERED', 'ACCEPTED') GROUP BY 1, 2, 3`);
  const lines = await db.$queryRaw<LineRow[]>(Prisma.sql`
    SELECT line, count(*)::int AS open FROM cases
    WHERE city_id = ${cityId} AND status <> 'CLOSED' AND status <> 'MERGED' GROUP BY line`);
  const accepted = await countByLine(db, ACCEPTED_TODAY, { cityId });
  const closed = await countByLine(db, CLOSED_TODAY, { cityId });
  const clocks = await db.$queryRaw<ClockRow[]>(Prisma.sql`
    WITH fact AS (${WARNED_CLOCKS.rows({ cityId })})
    SELECT line, metric, ${countsOf(WARNED_CLOCKS)} FROM fact GROUP BY line, metric`);
  const seats = await db.$queryRaw<SeatRow[]>(Prisma.sql`
    SELECT u.line, coalesce(s.state, 'offline') AS state, count(*)::int
    FROM users u LEFT JOIN seats s ON s.city_id = u.city_id AND s.user_id = u.id
    WHERE u.city_id = ${cityId} AND u.role = ANY(${ROLES.filter(isCallTaker)}::text[])
      AND (u.disabled_at IS NULL OR s.state <> 'offline')
    GROUP BY 1, 2`);
  const [deferral] = await db.$queryRaw<DeferralRow[]>(Prisma.sql`
    SELECT d.started_at AS since, d.reason,
           (SELECT count(*)::int FROM (${DEFERRED.rows({ cityId })}) AS fact) AS cases
    FROM deferrals d WHERE d.city_id = ${cityId} AND d.ended_at IS NULL`);
  const [outbox] = await db.$queryRaw<{ pending: number; oldestAt: Date | null }[]>(Prisma.sql`
    SELECT count(*)::int AS pending, min(created_at) AS "oldestAt" FROM outbox WHERE city_id = ${cityId}`);

  const inStatus = (lane: string, status: string) => lanes.filter((row) => row.lane === lane && row.status === status);
  const total = (rows: LaneRow[]) => rows.reduce((sum, row) => sum + row.count, 0);

  return {
    dataAt: (clock?.now ?? new Date(0)).toISOString(),
    lanes: LANES.map((lane) => {
      const waiting = inStatus(lane, 'WAITING');
      const oldest = waiting.flatMap((row) => row.oldest ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
      return {
        lane,
        waiting: countsBy(PRIORITIES, (priority) => waiting.find((row) => row.priority === priority)?.count),
        ringing: total(inStatus(lane, 'OFFERED')),
        held: total(inStatus(lane, 'ACCEPTED')),
        oldestWaitingSince: oldest?.toISOString() ?? null,
      };
    }),
    lines: LINES.map((line) => {
      const ofThis = <T extends { line: string }>(rows: T[]) => rows.find((candidate) => candidate.line === line);
      const ofLine = clocks.filter((candidate) => candidate.line === line);
      return {
        line,
        open: ofThis(lines)?.open ?? 0,
        acceptedToday: ofThis(accepted)?.acceptedToday ?? 0,
        closedToday: ofThis(closed)?.closedToday ?? 0,
        breached: countsBy(SLA_METRICS, (metric) => ofLine.find((found) => found.metric === metric)?.breached),
        warned: countsBy(SLA_METRICS, (metric) => ofLine.find((found) => found.metric === metric)?.warned),
        seats: countsBy(
          SEAT_STATES,
          (state) => seats.find((seat) => seat.line === line && seat.state === state)?.count,
        ),
      };
    }),
    longestWaiting: await longestWaiting(db, cityId, LONGEST),
    transfers: await readTransferBoard(db, cityId),
    callBacks: await readCallBackBoard(db, cityId),
    deferral: deferral ? { ...deferral, since: deferral.since.toISOString() } : null,
    outbox: { pending: outbox?.pending ?? 0, oldestAt: outbox?.oldestAt ?? null },
  };
}
