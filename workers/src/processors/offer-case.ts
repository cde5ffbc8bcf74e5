import type { Lane } from '#domain/line';
import { laneJobSchema } from '#domain/queues';
import type { OfferLane } from './lane-passes';

/**
 * A case came into the lane: offers what waits there to the seats that are free, most urgent first, which may be
 * another case than the job's. Jobs that come close together share a pass. When nobody is free the case waits in the
 * database, and is offered the moment somebody is. Running it again does no harm.
 */
export const offerCase =
  (lane: Lane, offerLane: OfferLane) =>
  async (data: unknown): Promise<void> => {
    await offerLane(lane, laneJobSchema.parse(data).cityId);
  };
