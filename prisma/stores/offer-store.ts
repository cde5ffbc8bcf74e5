import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '#domain/clock';
import { LANE_OF_LINE, LANES, type Lane } from '#domain/line';
import { PRIORITIES, type Priority } from '#domain/priority';
import { announce, notifying } from '../change-feed';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { literal } from '../literal';
import { endRings } from './lane-store';

/*
 * Every statement here locks the seat before the offer and the offer before the case, so that no two wait in a circle.
 * Functions of several statements must run inside a transaction: a case is never between two states.
 */

/** How offers are made; all durations in ms. */
export type OfferPolicy = {
  /** How long an offer rings before it goes to the next seat. */
  ringMs: number;
  /** How long a case waits for a seat that speaks its language before any seat will do. */
  languageGraceMs: number;
  /** How long a case is not offered again to a seat that declined it or let it ring out. */
  repeatMs: number;
};

export type MadeOffer = { caseId: string; userId: string };

type Seat = { userId: string; lanes: string[] };

/** Free seats that serve one of the lanes, longest idle first. */
const freeSeats = (db: Db, cityId: string, lanes: readonly Lane[], now: Date) =>
  db.$queryRaw<Seat[]>(Prisma.sql`
    SELECT user_id::text AS "userId", lanes FROM seats
    WHERE city_id = ${cityId} AND state = 'ready' AND lease_until > ${now}::timestamptz AND lanes && ${[...lanes]}::text[]
    ORDER BY state_since`);

/** What may ring at these seats, waiting or on its way from the other line: at least as much, up to one for each seat. */
async function countWaiting(db: Db, cityId: string, seats: readonly Seat[]): Promise<number> {
  const lanes = [...new Set(seats.flatMap((seat) => seat.lanes))];
  const [row] = await db.$queryRaw<{ waiting: bigint }[]>(Prisma.sql`
    SELECT (SELECT count(*) FROM (SELECT FROM cases WHERE city_id = ${cityId} AND lane = ANY (${lanes}::text[])
              AND status = 'WAITING' AND deferred_until IS NULL LIMIT ${seats.length}) AS c)
         + (SELECT count(*) FROM transfers WHERE city_id = ${cityId} AND state = 'INITIATED') AS waiting`);
  return Number(row?.waiting ?? 0);
}

/**
 * Offers what waits in the lanes to the seats that are free, most urgent first, until either runs out: an idle room costs
 * two statements, however many sit there.
 * Safe to run at the same time in any number of processes: seat and case are taken by conditional updates.
 */
export async function offerWaiting(
  db: Db,
  policy: OfferPolicy,
  { cityId, lanes, clock }: { cityId: string; lanes: readonly Lane[]; clock: Clock },
): Promise<MadeOffer[]> {
  const seats = await freeSeats(db, cityId, lanes, clock.now());
  if (seats.length === 0) return [];
  const waiting = await countWaiting(db, cityId, seats);
  const made: MadeOffer[] = [];
  for (const { userId } of seats) {
    if (made.length === waiting) break;
    // Each rings from its own instant on: the last of a large room is not cheated of its time.
    const offer = await offerToSeat(db, policy, { cityId, userId, now: clock.now() });
    if (offer) made.push(offer);
  }
  return made;
}

/**
 * An ordinary 12345 case that has waited long takes its turn among the priority ones of its own lane, by age: it does not
 * starve, and it passes nothing that is urgent (P0, P1) and nothing of another lane. How long is the city's to say.
 */
const AGEING = { lane: 'line-12345', from: 'P3', to: 'P2' } as const satisfies {
  lane: Lane;
  from: Priority;
  to: Priority;
};

/**
 * The last free seats of 110 are kept for danger to life, as a city's policy says: with few seats it would otherwise wait
 * for the end of a talk, however urgent it is (a cutoff in a priority queue, Taylor and Templeton 1980).
 */
const KEPT = { lane: 'line-110', for: 'P0' } as const satisfies { lane: Lane; for: Priority };

/** Two processes may pick the same case for two seats; the one that comes second picks again. */
const MAX_PICKS = 5;

/** Offers the most urgent case that this free seat can take, waiting or on its way from the other line; undefined when there is none or the seat is not free. */
export async function offerToSeat(
  db: Db,
  policy: OfferPolicy,
  seat: { cityId: string; userId: string; now: Date },
): Promise<MadeOffer | undefined> {
  for (let pick = 0; pick < MAX_PICKS; pick += 1) {
    const [row] = await pickAndRing(db, policy, seat);
    if (!row) return undefined;
    if (row.case_id === null) continue;
    return { caseId: row.case_id, userId: seat.userId };
  }
  return undefined;
}

/**
 * One statement: locks the seat, picks the best case of each of its lanes, takes the best of those, rings, and tells of it. Which lane has
 * its turn is decided by the most urgent case of each, whoever of the lane then goes first by age: so no age passes another lane.
 * No row: nothing to offer. A row without a case: another process took the pick first.
 *
 * What the code knows stands in it as a literal: with parameters in their place PostgreSQL takes the plan of all calls for
 * dearer than it is, and plans each call anew, which took longer than the statement.
 */
function pickAndRing(
  db: Db,
  policy: OfferPolicy,
  { cityId, userId, now }: { cityId: string; userId: string; now: Date },
): Promise<{ case_id: string | null }[]> {
  const ringsUntil = new Date(now.getTime() + policy.ringMs);
  const languageDue = new Date(now.getTime() - policy.languageGraceMs);
  const repeatFrom = new Date(now.getTime() - policy.repeatMs);
  return db.$queryRaw<{ case_id: string | null }[]>(Prisma.sql`
    WITH seat AS (
      SELECT * FROM seats
      WHERE city_id = ${cityId} AND user_id = ${userId}::uuid AND state = 'ready' AND lease_until > ${now}::timestamptz
      FOR UPDATE SKIP LOCKED
    ), kept AS (
      SELECT count(*) FILTER (WHERE s.state = 'ready') <= least(p.danger_seats, count(*) * p.danger_share / 100) AS is_last
      FROM seat JOIN admission_policies p ON p.city_id = seat.city_id AND ${literal(KEPT.lane)} = ANY (seat.lanes)
           JOIN seats s ON s.city_id = p.city_id AND s.state NOT IN ('offline', 'paused') AND s.lease_until > ${now}::timestamptz
                       AND ${literal(KEPT.lane)} = ANY (s.lanes)
      GROUP BY p.danger_seats, p.danger_share
    ), heads AS (
      SELECT head.*
      FROM seat CROSS JOIN unnest(seat.lanes) AS served(lane)
           JOIN unnest(${literal(`{${PRIORITIES.join(',')}}`)}::text[]) AS level(priority)
             ON level.priority = ${literal(KEPT.for)} OR NOT EXISTS (SELECT FROM kept WHERE is_last)
           CROSS JOIN LATERAL (
        SELECT c.id, c.city_id, c.lane, c.priority, c.waiting_since FROM cases c
        WHERE c.city_id = seat.city_id AND c.lane = served.lane AND c.priority = level.priority
          AND c.status = 'WAITING' AND c.deferred_until IS NULL
          AND (c.language = ANY (seat.languages) OR c.language IN ('mixed', 'unknown') OR c.waiting_since <= ${languageDue}::timestamptz
               OR (c.priority = 'P0' AND NOT EXISTS (
                     SELECT 1 FROM seats other
                     WHERE other.city_id = c.city_id AND other.state = 'ready' AND other.lease_until > ${now}::timestamptz
                       AND c.lane = ANY (other.lanes) AND c.language = ANY (other.languages))))
          AND NOT EXISTS (
                SELECT 1 FROM offers o
                WHERE o.city_id = c.city_id AND o.case_id = c.id AND o.user_id = seat.user_id
                  AND o.outcome IN ('declined', 'timed-out') AND o.ended_at > ${repeatFrom}::timestamptz)
        ORDER BY c.waiting_since
        LIMIT 1
      ) AS head
    ), picked AS (
      (SELECT DISTINCT ON (h.lane) h.id, h.city_id, h.lane, min(h.priority) OVER (PARTITION BY h.lane) AS priority,
              h.waiting_since, NULL::uuid AS transfer_id, NULL::timestamptz AS due_at
       FROM heads h LEFT JOIN admission_policies a ON a.city_id = h.city_id
       ORDER BY h.lane, CASE WHEN h.lane = ${literal(AGEING.lane)} AND h.priority = ${literal(AGEING.from)}
                                  AND h.waiting_since <= ${now}::timestamptz - a.ageing_ms * interval '1 ms'
                             THEN ${literal(AGEING.to)} ELSE h.priority END, h.waiting_since)
      UNION ALL
      SELECT c.id, c.city_id, lane_of.lane, c.priority, t.started_at, t.id, t.due_at
      FROM seat JOIN transfers t ON t.city_id = seat.city_id AND t.state = 'INITIATED' AND t.kind IN ('ONE_KEY', 'THREE_WAY')
                                AND t.due_at > ${now}::timestamptz
           JOIN jsonb_each_text(${literal(JSON.stringify(LANE_OF_LINE))}::jsonb) AS lane_of(line, lane)
             ON lane_of.line = t.to_line AND lane_of.lane = ANY (seat.lanes)
           JOIN cases c ON c.city_id = t.city_id AND c.id = t.case_id AND c.status = 'ACCEPTED'
      WHERE (c.language = ANY (seat.languages) OR c.language IN ('mixed', 'unknown') OR NOT EXISTS (
               SELECT 1 FROM seats other
               WHERE other.city_id = c.city_id AND other.state = 'ready' AND other.lease_until > ${now}::timestamptz
                 AND lane_of.lane = ANY (other.lanes) AND c.language = ANY (other.languages)))
        AND NOT EXISTS (
              SELECT 1 FROM offers o
              WHERE o.city_id = c.city_id AND o.case_id = c.id AND o.user_id = seat.user_id
                AND o.outcome IN ('declined', 'timed-out') AND o.ended_at > ${repeatFrom}::timestamptz)
    ), best AS (
      SELECT * FROM picked
      ORDER BY priority, array_position(${literal(`{${LANES.join(',')}}`)}::text[], lane), transfer_id IS NULL, waiting_since
      LIMIT 1
    ), taken_waiting AS (
      UPDATE cases c SET status = 'OFFERED', version = c.version + 1, updated_at = ${now}::timestamptz
      FROM best WHERE c.city_id = best.city_id AND c.id = best.id AND c.status = 'WAITING' AND best.transfer_id IS NULL
      RETURNING c.city_id, c.id
    ), pushed AS (
      UPDATE transfers t SET state = 'RINGING', receiver_id = ${userId}::uuid
      FROM taken_waiting c WHERE t.city_id = c.city_id AND t.case_id = c.id AND t.state = 'INITIATED'
    ), taken_live AS (
      UPDATE transfers t SET state = 'RINGING', receiver_id = ${userId}::uuid
      FROM best WHERE t.city_id = best.city_id AND t.id = best.transfer_id AND t.state = 'INITIATED'
      RETURNING t.city_id, t.case_id AS id
    ), taken AS (
      SELECT t.city_id, t.id, least(${ringsUntil}::timestamptz, best.due_at) AS rings_until
      FROM (SELECT * FROM taken_waiting UNION ALL SELECT * FROM taken_live) AS t CROSS JOIN best
    ), rung AS (
      UPDATE seats s SET state = 'ringing', state_since = ${now}::timestamptz
      FROM taken WHERE s.city_id = ${cityId} AND s.user_id = ${userId}::uuid
    ), offered AS (
      INSERT INTO offers (city_id, id, case_id, user_id, outcome, offered_at, rings_until)
      SELECT city_id, ${uuidv7()}::uuid, id, ${userId}::uuid, 'pending', ${now}::timestamptz, rings_until FROM taken
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, id, 'case-offered', ${now}::timestamptz, jsonb_build_object('userId', ${userId}::text, 'ringsUntil', rings_until)
      FROM taken
    )
    SELECT taken.id::text AS case_id, CASE WHEN taken.id IS NOT NULL THEN ${notifying(cityId, Prisma.sql`taken.id`, userId)} END
    FROM best LEFT JOIN taken ON taken.id = best.id`);
}

/**
 * Takes a ringing offer for the seat: the case is claimed under a new fencing number, its waiting clocks stop, and the
 * record of its line (work order or incident) is opened. Taking what the other line pushed is the acknowledgement by
 * which the case changes its owner.
 * @returns the case's id, or undefined when the offer no longer rings
 */
export async function acceptOffer(
  db: Db,
  claim: { cityId: string; offerId: string; userId: string; now: Date; leaseUntil: Date },
): Promise<string | undefined> {
  const { cityId, offerId, userId, now, leaseUntil } = claim;
  const [row] = await db.$queryRaw<{ case_id: string }[]>(Prisma.sql`
    WITH seat AS (
      SELECT city_id, user_id FROM seats WHERE city_id = ${cityId} AND user_id = ${userId}::uuid FOR UPDATE
    ), answered AS (
      UPDATE offers o SET outcome = 'accepted', ended_at = ${now}::timestamptz
      FROM seat
      WHERE o.city_id = seat.city_id AND o.user_id = seat.user_id AND o.id = ${offerId}::uuid
        AND o.outcome = 'pending' AND o.rings_until > ${now}::timestamptz
      RETURNING o.city_id, o.case_id
    ), claimed AS (
      UPDATE cases c SET status = 'ACCEPTED', holder_id = ${userId}::uuid, fence = c.fence + 1, lease_until = ${leaseUntil}::timestamptz,
                         line = coalesce(a.to_line, c.line), version = c.version + 1, updated_at = ${now}::timestamptz,
                         answered_at = coalesce(c.answered_at, ${now}::timestamptz)
      FROM (SELECT o.*, t.to_line FROM answered o LEFT JOIN transfers t
              ON t.city_id = o.city_id AND t.case_id = o.case_id AND t.kind = 'ORDER_PUSH' AND t.state = 'RINGING') AS a
      WHERE c.city_id = a.city_id AND c.id = a.case_id AND c.status = 'OFFERED'
      RETURNING c.city_id, c.id, c.fence, c.line
    ), acknowledged AS (
      UPDATE transfers t SET state = 'ACCEPTED', ended_at = ${now}::timestamptz
      FROM claimed c WHERE t.city_id = c.city_id AND t.case_id = c.id AND t.kind = 'ORDER_PUSH' AND t.state = 'RINGING'
      RETURNING t.city_id, t.id, t.case_id, t.kind, t.from_line, t.to_line
    ), owned AS (
      INSERT INTO ownerships (city_id, case_id, number, line, since, transfer_id)
      SELECT t.city_id, t.case_id, max(o.number) + 1, t.to_line, ${now}::timestamptz, t.id
      FROM acknowledged t JOIN ownerships o ON o.city_id = t.city_id AND o.case_id = t.case_id
      GROUP BY t.city_id, t.case_id, t.to_line, t.id
    ), told AS (
      INSERT INTO case_events (city_id, case_id, type, actor_id, at, data)
      SELECT city_id, case_id, 'transfer-accepted', ${userId}::uuid, ${now}::timestamptz,
             jsonb_build_object('transferId', id, 'kind', kind, 'from', from_line, 'to', to_line, 'line', to_line)
      FROM acknowledged
    ), seated AS (
      UPDATE seats SET state = 'busy', state_since = ${now}::timestamptz, lease_until = ${leaseUntil}::timestamptz
      FROM claimed WHERE seats.city_id = ${cityId} AND seats.user_id = ${userId}::uuid
    ), stopped AS (
      UPDATE sla_clocks k SET stopped_at = ${now}::timestamptz
      FROM claimed c WHERE k.city_id = c.city_id AND k.case_id = c.id AND k.metric IN ('answer', 'review') AND k.stopped_at IS NULL
    ), work_order AS (
      INSERT INTO work_orders (city_id, case_id) SELECT city_id, id FROM claimed WHERE line = '12345' ON CONFLICT DO NOTHING
    ), incident AS (
      INSERT INTO incidents (city_id, case_id) SELECT city_id, id FROM claimed WHERE line = '110' ON CONFLICT DO NOTHING
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, actor_id, at, data)
      SELECT city_id, id, 'case-accepted', ${userId}::uuid, ${now}::timestamptz, jsonb_build_object('fence', fence) FROM claimed
    )
    SELECT id::text AS case_id FROM claimed`);
  if (row) await announce(db, { cityId, caseIds: [row.case_id], userIds: [userId] });
  return row?.case_id;
}

/**
 * Turns a ringing offer down: the seat is paused, the case waits again with the age it had.
 * @returns the case's id, or undefined when the offer no longer rings
 */
export async function declineOffer(
  db: Db,
  offer: { cityId: string; offerId: string; userId: string; now: Date },
): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ case_id: string }[]>(Prisma.sql`
    WITH seat AS (
      SELECT city_id, user_id FROM seats WHERE city_id = ${offer.cityId} AND user_id = ${offer.userId}::uuid FOR UPDATE
    ), ended AS (
      UPDATE offers o SET outcome = 'declined', ended_at = ${offer.now}::timestamptz
      FROM seat
      WHERE o.city_id = seat.city_id AND o.user_id = seat.user_id AND o.id = ${offer.offerId}::uuid AND o.outcome = 'pending'
      RETURNING o.city_id, o.case_id, o.user_id
    ), paused AS (
      UPDATE seats s SET state = 'paused', state_since = ${offer.now}::timestamptz
      FROM ended e WHERE s.city_id = e.city_id AND s.user_id = e.user_id
    )
    SELECT case_id::text FROM ended`);
  if (!row) return undefined;
  await endRings(db, {
    cityId: offer.cityId,
    caseIds: [row.case_id],
    now: offer.now,
    event: 'offer-declined',
    userId: offer.userId,
  });
  await announce(db, { cityId: offer.cityId, caseIds: [row.case_id], userIds: [offer.userId] });
  return row.case_id;
}

/**
 * Ends every offer that rang out: its seat is paused (nobody answers there), its case waits again.
 * @returns what was ended
 */
export async function expireOffers(db: Db, now: Date): Promise<MadeOffer[]> {
  const ended = await db.$queryRaw<{ city_id: string; case_id: string; user_id: string }[]>(Prisma.sql`
    WITH rung_out AS (
      SELECT o.city_id, o.id
      FROM offers o JOIN seats s ON s.city_id = o.city_id AND s.user_id = o.user_id
      WHERE o.outcome = 'pending' AND o.rings_until <= ${now}::timestamptz
      FOR UPDATE OF s SKIP LOCKED
    ), ended AS (
      UPDATE offers o SET outcome = 'timed-out', ended_at = ${now}::timestamptz
      FROM rung_out r WHERE o.city_id = r.city_id AND o.id = r.id AND o.outcome = 'pending'
      RETURNING o.city_id, o.case_id, o.user_id
    ), paused AS (
      UPDATE seats s SET state = 'paused', state_since = ${now}::timestamptz
      FROM ended e WHERE s.city_id = e.city_id AND s.user_id = e.user_id AND s.state = 'ringing'
    )
    SELECT city_id, case_id::text, user_id::text FROM ended`);
  for (const { city_id: cityId, case_id: caseId, user_id: userId } of ended) {
    await endRings(db, { cityId, caseIds: [caseId], now, event: 'offer-timed-out', userId });
    await announce(db, { cityId, caseIds: [caseId], userIds: [userId] });
  }
  return ended.map(({ case_id: caseId, user_id: userId }) => ({ caseId, userId }));
}
