import { BOUNCES_BEFORE_THREE_WAY } from '#domain/transfer';
import type { BoardWire } from '#domain/wire/board-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { OPEN_TRANSFERS } from './figures/board-facts';

type Transfers = BoardWire['transfers'];
type AlarmRow = Omit<Transfers['alarms'][number], 'since'> & { since: Date };

/** Rows of the list of alarms, and how many returned transfers are looked through for it. */
const SHOWN = 20;
const LOOKED_THROUGH = 200;

/** What goes on between the lines, and what of it went wrong. */
export async function readTransferBoard(db: Db, cityId: string): Promise<Transfers> {
  const [counts] = await db.$queryRaw<{ open: number }[]>(Prisma.sql`
    SELECT count(*)::int AS open FROM (${OPEN_TRANSFERS.rows({ cityId })}) AS fact`);
  const alarms = await db.$queryRaw<AlarmRow[]>(Prisma.sql`
    WITH returned AS (
      SELECT * FROM transfers WHERE city_id = ${cityId} AND state IN ('REFUSED', 'TIMED_OUT')
      ORDER BY ended_at DESC LIMIT ${LOOKED_THROUGH}
    ), alarming AS (
      SELECT t.*, t.ended_at AS since FROM returned t
      WHERE NOT EXISTS (SELECT FROM transfers later WHERE later.city_id = t.city_id AND later.case_id = t.case_id
                        AND later.started_at >= t.started_at AND later.id > t.id)
      UNION ALL
      SELECT t.*, t.started_at FROM transfers t
      WHERE t.city_id = ${cityId} AND t.state IN ('INITIATED', 'RINGING', 'JOINED')
        AND (t.alarms > 0 OR (t.kind = 'THREE_WAY' AND t.bounces >= ${BOUNCES_BEFORE_THREE_WAY}))
    )
    SELECT c.id::text AS "caseId", c.number AS "caseNumber", c.priority, t.kind, t.state, t.from_line AS "fromLine",
           t.to_line AS "toLine", t.since
    FROM alarming t JOIN cases c ON c.city_id = t.city_id AND c.id = t.case_id
    WHERE c.status IN ('WAITING', 'OFFERED', 'ACCEPTED')
    ORDER BY t.since DESC LIMIT ${SHOWN}`);
  return {
    open: counts?.open ?? 0,
    alarms: alarms.map(({ since, ...alarm }) => ({ ...alarm, since: since.toISOString() })),
  };
}
