import type { Database } from '#db/client';
import { readBoard } from '#db/views/board-view';
import type { BoardWire } from '#domain/wire/board-wire';
import type { ServingWire } from '#domain/wire/model-wire';
import type { QueueBackend } from '#platform/queue-backend';
import { shareReadings } from './share-readings';

/** All viewers within this time share one reading of the database, in ms. */
const SHARED_MS = 1_000;

export type BoardService = ReturnType<typeof createBoardService>;

/** Reads the board once a second at most, however many look at it. */
export function createBoardService(
  database: Database,
  queue: Pick<QueueBackend, 'kind' | 'ping'>,
  servingOf: (cityId: string) => ServingWire,
) {
  const read = async (cityId: string): Promise<BoardWire> => {
    const [{ outbox, ...board }, isReachable] = await Promise.all([readBoard(database, cityId), answers(queue)]);
    return {
      ...board,
      model: servingOf(cityId),
      delivery: {
        backend: queue.kind,
        isReachable,
        outboxPending: outbox.pending,
        outboxOldestAt: outbox.oldestAt?.toISOString() ?? null,
      },
    };
  };
  return { read: shareReadings(read, SHARED_MS) };
}

const PING_MS = 1_000;

/** Whether a backend answers a ping in time. */
export const answers = (backend: { ping(): Promise<void> }): Promise<boolean> =>
  Promise.race([
    backend.ping().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PING_MS, false).unref()),
  ]);
