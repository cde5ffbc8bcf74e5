import type { Database } from '#db/client';
import { expireOffers } from '#db/stores/offer-store';
import { expireSeats } from '#db/stores/seat-store';
import type { Clock } from '#domain/clock';
import { LANES } from '#domain/line';
import type { OfferLane } from '../processors/lane-passes';
import type { Duty } from '../run-duty';

/** Ends offers that rang out. */
export const endRungOutOffers = (database: Database, clock: Clock): Duty => ({
  name: 'end-rung-out-offers',
  everyMs: 250,
  run: () => database.$transaction(async (db) => (await expireOffers(db, clock.now())).length),
});

/** Frees the seats of dead browsers, with what rang or was held there. */
export const freeDeadSeats = (database: Database, clock: Clock): Duty => ({
  name: 'free-dead-seats',
  everyMs: 1_000,
  run: () => database.$transaction(async (db) => (await expireSeats(db, clock.now())).length),
});

/**
 * Offers whatever waits to whoever is free, in every city, lane by lane with the jobs. In good times those have done it
 * already; this is what repairs a queue that lost them, or is away.
 */
export const offerLeftOver = (database: Database, offerLane: OfferLane): Duty => ({
  name: 'offer-left-over',
  everyMs: 1_000,
  async run() {
    let made = 0;
    for (const { id: cityId } of await database.city.findMany({ select: { id: true } })) {
      for (const lane of LANES) made += await offerLane(lane, cityId);
    }
    return made;
  },
});
