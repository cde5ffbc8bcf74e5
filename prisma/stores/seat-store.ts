import type { Language } from '#domain/language';
import type { Lane } from '#domain/line';
import type { RequestedSeatState, SeatState } from '#domain/seat';
import { announce } from '../change-feed';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { endRings, leaveCall, returnToLane } from './lane-store';

export type SeatKey = { cityId: string; userId: string };

/** Gives the operator a seat when there is none yet; an existing one keeps its state and gets the lanes of today. */
export async function ensureSeat(
  db: Db,
  seat: SeatKey & { lanes: readonly Lane[]; languages: readonly Language[]; now: Date },
): Promise<void> {
  const { cityId, userId, now } = seat;
  const serves = { lanes: [...seat.lanes], languages: [...seat.languages] };
  await db.seat.upsert({
    where: { cityId_userId: { cityId, userId } },
    create: { cityId, userId, ...serves, state: 'offline', stateSince: now, leaseUntil: now },
    update: serves,
  });
}

/** States from which an operator may go to the one asked for. Ringing and busy end by an answer, not by a wish. */
const FROM: Record<RequestedSeatState, SeatState[]> = {
  ready: ['offline', 'paused', 'wrap-up', 'ready'],
  paused: ['ready', 'wrap-up', 'offline', 'paused'],
  offline: ['ready', 'wrap-up', 'paused', 'offline'],
};

/** @returns false when the seat rings or is busy, or still holds a case that is on its way to the other line */
export async function requestState(
  db: Db,
  { cityId, userId, state, now, leaseUntil }: SeatKey & { state: RequestedSeatState; now: Date; leaseUntil: Date },
): Promise<boolean> {
  const { count } = await db.seat.updateMany({
    where: { cityId, userId, state: { in: FROM[state] }, user: { heldCases: { none: { status: 'ACCEPTED' } } } },
    data: { state, stateSince: now, leaseUntil },
  });
  if (count > 0) await announce(db, { cityId, caseIds: [], userIds: [userId] });
  return count > 0;
}

/** Renews the lease of a living seat and of the case it holds. A seat that already died stays dead until it is set ready. */
export async function renewLease(
  db: Db,
  { cityId, userId, leaseUntil }: SeatKey & { leaseUntil: Date },
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    WITH alive AS (
      UPDATE seats SET lease_until = ${leaseUntil}::timestamptz
      WHERE city_id = ${cityId} AND user_id = ${userId}::uuid AND state <> 'offline'
      RETURNING city_id, user_id
    )
    UPDATE cases c SET lease_until = ${leaseUntil}::timestamptz
    FROM alive WHERE c.city_id = alive.city_id AND c.holder_id = alive.user_id AND c.status = 'ACCEPTED'`);
}

/**
 * Locks the seat of an operator, if there is one, until the transaction ends. Whoever goes on to lock a case does this
 * first, so that a heartbeat (seat, then case) and an action never wait for each other.
 */
export async function lockSeat(db: Db, { cityId, userId }: SeatKey): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    SELECT user_id::text FROM seats WHERE city_id = ${cityId} AND user_id = ${userId}::uuid FOR UPDATE`);
}

/** After the last act on a held case the operator finishes notes before asking for the next. */
export async function toWrapUp(db: Db, { cityId, userId, now }: SeatKey & { now: Date }): Promise<void> {
  await db.seat.updateMany({
    where: { cityId, userId, state: 'busy' },
    data: { state: 'wrap-up', stateSince: now },
  });
}

/**
 * Signs off every seat whose browser fell silent: what rang there or was held there waits again. A case on its way to the
 * other line stays in the lost hand until that has ended: somebody may be taking it at this moment. The seats are locked
 * by a statement of their own: the next one then sees what they hold now, not what they held before the lock was free.
 * @returns the seats that died
 */
export async function expireSeats(db: Db, now: Date): Promise<SeatKey[]> {
  const locked = await db.$queryRaw<{ user_id: string }[]>(Prisma.sql`
    SELECT user_id::text FROM seats WHERE state <> 'offline' AND lease_until <= ${now}::timestamptz
    FOR UPDATE SKIP LOCKED`);
  if (locked.length === 0) return [];
  const dead = await db.$queryRaw<{ city_id: string; user_id: string; offered: string[]; held: string[] }[]>(Prisma.sql`
    WITH dead AS (
      UPDATE seats SET state = 'offline', state_since = ${now}::timestamptz
      WHERE user_id = ANY (${locked.map(({ user_id }) => user_id)}::uuid[])
        AND state <> 'offline' AND lease_until <= ${now}::timestamptz
      RETURNING city_id, user_id
    ), withdrawn AS (
      UPDATE offers o SET outcome = 'withdrawn', ended_at = ${now}::timestamptz
      FROM dead d WHERE o.city_id = d.city_id AND o.user_id = d.user_id AND o.outcome = 'pending'
      RETURNING o.city_id, o.user_id, o.case_id
    )
    SELECT d.city_id, d.user_id::text,
           ARRAY(SELECT w.case_id::text FROM withdrawn w WHERE w.city_id = d.city_id AND w.user_id = d.user_id) AS offered,
           ARRAY(SELECT c.id::text FROM cases c
                 WHERE c.city_id = d.city_id AND c.holder_id = d.user_id AND c.status = 'ACCEPTED'
                   AND NOT EXISTS (SELECT FROM transfers t WHERE t.city_id = c.city_id AND t.case_id = c.id
                                   AND t.state IN ('INITIATED', 'RINGING', 'JOINED'))) AS held
    FROM dead d`);
  for (const { city_id: cityId, user_id: userId, offered, held } of dead) {
    await endRings(db, { cityId, caseIds: offered, now, event: 'offer-withdrawn', userId });
    await leaveCall(db, { cityId, userId, now });
    await returnToLane(db, { cityId, caseIds: held, now, event: 'claim-expired', userId });
    await announce(db, { cityId, caseIds: [...offered, ...held], userIds: [userId] });
  }
  return dead.map(({ city_id: cityId, user_id: userId }) => ({ cityId, userId }));
}
