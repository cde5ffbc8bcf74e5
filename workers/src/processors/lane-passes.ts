import type { Database } from '#db/client';
import { type OfferPolicy, offerWaiting } from '#db/stores/offer-store';
import type { Clock } from '#domain/clock';
import type { Lane } from '#domain/line';
import { sharePasses } from './share-passes';

/** Offers what waits in a lane of a city to the seats that are free; answers how many offers were made. */
export type OfferLane = (lane: Lane, cityId: string) => Promise<number>;

/**
 * One pass over a lane of a city at a time, shared by whoever asks meanwhile: two at once go for the same seats and the
 * same cases, and a third of what they asked of the database was in vain.
 */
export function createLanePasses(deps: { database: Database; policy: OfferPolicy; clock: Clock }): OfferLane {
  const { database, policy, clock } = deps;
  const passes = new Map<string, () => Promise<number>>();
  return (lane, cityId) => {
    const key = `${lane} ${cityId}`;
    const pass =
      passes.get(key) ??
      sharePasses(async () => (await offerWaiting(database, policy, { cityId, lanes: [lane], clock })).length);
    passes.set(key, pass);
    return pass();
  };
}
