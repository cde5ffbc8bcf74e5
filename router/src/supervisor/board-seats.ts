import type { Database } from '#db/client';
import { listBoardSeats } from '#db/views/board-seat-view';
import type { Clock } from '#domain/clock';
import { shareReadings } from './share-readings';

/** All viewers within this time share one reading, in ms. */
const SHARED_MS = 1_000;

export type BoardSeats = ReturnType<typeof createBoardSeats>;

/** Who sits where, in which state and since when. */
export const createBoardSeats = (database: Database, clock: Clock) =>
  shareReadings(async (cityId) => {
    const dataAt = clock.now().toISOString();
    return { items: await listBoardSeats(database, cityId), hasNextPage: false, dataAt };
  }, SHARED_MS);
