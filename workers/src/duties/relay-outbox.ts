import type { Database } from '#db/client';
import { lockOwed, settle } from '#db/stores/outbox-store';
import type { Clock } from '#domain/clock';
import { LANES } from '#domain/line';
import type { LaneProducer } from '#platform/lane-producer';
import type { Duty } from '../run-duty';

/** The router sends what it stored by itself; only what it left behind this long is relayed, in ms. */
const LEFT_BEHIND_MS = 500;
const BATCH = 500;

/** Sends the jobs that commits owe to the queue and that nobody has sent. */
export const relayOutbox = (database: Database, producer: Pick<LaneProducer, 'send'>, clock: Clock): Duty => ({
  name: 'relay-outbox',
  everyMs: 200,
  run: () =>
    database.$transaction(async (db) => {
      const before = new Date(clock.now().getTime() - LEFT_BEHIND_MS);
      const owed = await lockOwed(db, { before, limit: BATCH });
      for (const lane of LANES) {
        const ofLane = owed.filter(({ queue }) => queue === lane);
        if (ofLane.length === 0) continue;
        await producer.send(
          lane,
          ofLane.map(({ job }) => job),
        );
        await settle(
          db,
          ofLane.map(({ outboxId }) => outboxId),
        );
      }
      return owed.length;
    }),
});
