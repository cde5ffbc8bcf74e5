import type { Database } from '#db/client';
import { type OfferPolicy, offerWaiting } from '#db/stores/offer-store';
import type { Clock } from '#domain/clock';
import type { Lane } from '#domain/line';
import { laneJobSchema } from '#domain/queues';
import { sharePasses } from './share-passes';

/**
 * A case came into the lane: offers what waits there to the seats that are free, most urgent first, which may be
 * another case than the job's. Jobs that come close together share a pass. When nobody is free the case waits in the
 * database, and is offered the moment somebody is. Running it again does no harm.
 */
export function offerCase(
  lane: Lane,
  { database, policy, clock }: { database: Database; policy: OfferPolicy; clock: Clock },
): (data: unknown) => Promise<void> {
  const passes = new Map<string, () => Promise<void>>();
  const passOver = (cityId: string) => {
    const known = passes.get(cityId);
    if (known) return known();
    const pass = sharePasses(async () => {
      await offerWaiting(database, policy, { cityId, lanes: [lane], clock });
    });
    passes.set(cityId, pass);
    return pass();
  };
  return (data) => passOver(laneJobSchema.parse(data).cityId);
}
