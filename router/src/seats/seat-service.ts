import type { Database } from '#db/client';
import { acceptOffer, declineOffer, type OfferPolicy, offerToSeat } from '#db/stores/offer-store';
import { ensureSeat, renewLease, requestState } from '#db/stores/seat-store';
import { findSeat } from '#db/views/seat-view';
import { findRingingTransfer } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { LANE_OF_LINE, type Lane, type Line } from '#domain/line';
import type { Actor } from '#domain/role';
import type { RequestedSeatState } from '#domain/seat';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { Language } from '#domain/language';

export type SeatDeps = {
  database: Database;
  clock: Clock;
  offerPolicy: OfferPolicy;
  leaseMs: number;
  /** The line that another installation serves: nobody has a seat of it here. */
  linkedLine?: Line | undefined;
  /** Takes what the other line hands over live. */
  acceptTransfer(actor: Actor, transferId: string): Promise<void>;
};
export type SeatService = ReturnType<typeof createSeatService>;

/** An operator serves the own line and helps with what is unclear. */
const lanesOf = (line: Line): Lane[] => [LANE_OF_LINE[line], 'needs-human'];

export function createSeatService({ database, clock, offerPolicy, leaseMs, linkedLine, acceptTransfer }: SeatDeps) {
  const keyOf = ({ cityId, userId }: Actor) => ({ cityId, userId });
  const leaseUntil = (now: Date) => new Date(now.getTime() + leaseMs);

  const find = (actor: Actor) => findSeat(database, { ...keyOf(actor), leaseMs, now: clock.now() });

  const get = async (actor: Actor): Promise<SeatWire> => {
    const seat = await find(actor);
    if (!seat) throw new AppError('not-found', 'this user has no seat yet');
    return seat;
  };

  /** Makes the seat on the first visit of an operator. */
  const open = async (actor: Actor): Promise<SeatWire> => {
    if (actor.line === null) throw new AppError('forbidden', 'only operators of a line have a seat');
    if (actor.line === linkedLine) throw new AppError('forbidden', 'this line lives at another installation');
    const { languages } = await database.user.findUniqueOrThrow({
      where: { cityId_id: { cityId: actor.cityId, id: actor.userId } },
      select: { languages: true },
    });
    const serves = { lanes: lanesOf(actor.line), languages: languages as Language[] };
    await ensureSeat(database, { ...keyOf(actor), ...serves, now: clock.now() });
    return get(actor);
  };

  return {
    get: open,

    /** @throws AppError `illegal-transition` while the seat rings or holds a case */
    async request(actor: Actor, state: RequestedSeatState): Promise<SeatWire> {
      await open(actor);
      const now = clock.now();
      const isDone = await requestState(database, { ...keyOf(actor), state, now, leaseUntil: leaseUntil(now) });
      if (!isDone) throw new AppError('illegal-transition', 'the seat rings or holds a case');
      if (state === 'ready') await offerToSeat(database, offerPolicy, { ...keyOf(actor), now });
      return get(actor);
    },

    /** Says that the operator's browser lives: renews the lease of the seat and of the case it holds. */
    async heartbeat(actor: Actor): Promise<SeatWire> {
      await renewLease(database, { ...keyOf(actor), leaseUntil: leaseUntil(clock.now()) });
      return (await find(actor)) ?? open(actor);
    },

    /** @throws AppError `conflict` when the offer no longer rings here */
    async accept(actor: Actor, offerId: string): Promise<SeatWire> {
      const transferId = await findRingingTransfer(database, actor.cityId, offerId);
      if (transferId !== undefined) {
        await acceptTransfer(actor, transferId);
        return get(actor);
      }
      const now = clock.now();
      const claim = { ...keyOf(actor), offerId, now, leaseUntil: leaseUntil(now) };
      await database.$transaction(async (db) => {
        const caseId = await acceptOffer(db, claim);
        // Thrown in here, so that an offer whose case is gone is not answered either: it rings out and frees the seat.
        if (caseId === undefined) throw new AppError('conflict', 'the offer no longer rings');
      });
      return get(actor);
    },

    /** @throws AppError `conflict` when the offer no longer rings here */
    async decline(actor: Actor, offerId: string): Promise<SeatWire> {
      const now = clock.now();
      const caseId = await database.$transaction((db) => declineOffer(db, { ...keyOf(actor), offerId, now }));
      if (caseId === undefined) throw new AppError('conflict', 'the offer no longer rings');
      return get(actor);
    },
  };
}
