import type { Language } from '#domain/language';
import type { Lane } from '#domain/line';
import type { SeatState } from '#domain/seat';
import { mayRefuse } from '#domain/transfer';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { findCaseRow } from './case-view';
import { allWords, firstContact } from './contact-view';
import { findHint } from './nuisance-view';
import { findOpenTransfer } from './transfer-view';

/** The operator's position with what rings there and what it holds; undefined when the user has no seat. */
export async function findSeat(
  db: Db,
  { cityId, userId, leaseMs, now }: { cityId: string; userId: string; leaseMs: number; now: Date },
): Promise<SeatWire | undefined> {
  const seat = await db.seat.findUnique({
    where: { cityId_userId: { cityId, userId } },
    include: {
      offers: { where: { outcome: 'pending' } },
      user: {
        select: {
          heldCases: { where: { status: 'ACCEPTED' }, select: { id: true } },
          receivedTransfers: { where: { state: 'JOINED' }, select: { caseId: true } },
        },
      },
    },
  });
  if (!seat) return undefined;
  const [pending] = seat.offers;
  return {
    state: seat.state as SeatState,
    stateSince: seat.stateSince.toISOString(),
    lanes: seat.lanes as Lane[],
    languages: seat.languages as Language[],
    leaseMs,
    offer: pending ? await offerWire(db, cityId, pending, now) : null,
    heldCaseId: seat.user.heldCases[0]?.id ?? null,
    joinedCaseId: seat.user.receivedTransfers[0]?.caseId ?? null,
    lostCases: seat.state === 'offline' ? await lostCases(db, cityId, userId, seat.stateSince) : [],
    serverTime: now.toISOString(),
  };
}

/** What was taken from the operator since the seat was signed off: it held them, and nobody was there. */
const lostCases = (db: Db, cityId: string, userId: string, since: Date): Promise<SeatWire['lostCases']> =>
  db.$queryRaw(Prisma.sql`
    SELECT DISTINCT c.id::text, c.number FROM case_events e
    JOIN cases c ON c.city_id = e.city_id AND c.id = e.case_id
    WHERE e.city_id = ${cityId} AND e.type = 'claim-expired' AND e.data ->> 'userId' = ${userId}
      AND e.at >= ${since}::timestamptz
    ORDER BY c.number`);

async function offerWire(
  db: Db,
  cityId: string,
  offer: { id: string; caseId: string; offeredAt: Date; ringsUntil: Date },
  now: Date,
): Promise<SeatWire['offer']> {
  const row = await findCaseRow(db, cityId, offer.caseId);
  const contact = await firstContact(db, cityId, offer.caseId);
  if (!row || !contact) return null;
  const { caller: _caller, ...shown } = contact;
  const transfer = await findOpenTransfer(db, cityId, offer.caseId);
  return {
    id: offer.id,
    offeredAt: offer.offeredAt.toISOString(),
    ringsUntil: offer.ringsUntil.toISOString(),
    case: row,
    contact: { ...shown, text: await allWords(db, cityId, offer.caseId) },
    transfer: transfer && {
      id: transfer.id,
      kind: transfer.kind,
      fromLine: transfer.fromLine,
      reason: transfer.reason,
      mayRefuse: mayRefuse({ ...transfer, priority: row.priority }),
    },
    nuisance: await findHint(db, cityId, contact.id, now),
  };
}
