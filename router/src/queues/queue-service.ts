import type { Database } from '#db/client';
import { insertQueueCommand } from '#db/stores/queue-command-store';
import { findPauses } from '#db/views/queue-command-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { type Lane, LANES } from '#domain/line';
import { needsConfirmation, type QueueCommand, type QueueCommandInput } from '#domain/queue-command';
import type { Actor } from '#domain/role';
import type { QueuesWire } from '#domain/wire/queue-wire';
import type { LaneProducer } from '#platform/lane-producer';
import { shareReadings } from '../supervisor/share-readings';

/** All viewers within this time share one reading of the queues, in ms. */
const SHARED_MS = 1_000;

export type QueueService = ReturnType<typeof createQueueService>;

/** How the queues do, and what supervisors do to them. The cases themselves are in the database, whatever a queue says. */
export function createQueueService(
  database: Database,
  queues: Pick<LaneProducer, 'healthOf' | 'command'>,
  clock: Clock,
) {
  const read = async (cityId: string): Promise<QueuesWire> => {
    const dataAt = clock.now().toISOString();
    const pauses = await findPauses(database, cityId);
    const found = LANES.map(async (queue) => {
      // A queue that does not answer is shown so: the board must not fail with it.
      const health = await queues.healthOf(queue).catch(() => null);
      return { queue, health, paused: health?.isPaused === true ? pauses[queue] : null };
    });
    return { dataAt, queues: await Promise.all(found) };
  };
  const shared = shareReadings(read, SHARED_MS);
  return {
    read: shared,

    /**
     * Does it and answers how all queues do then.
     * @throws AppError `invalid-input` when a queue of emergencies is to be paused and its name is not given
     * @throws AppError `queue-unavailable` when the queue does not answer
     */
    async command(actor: Actor, queue: Lane, command: QueueCommand, { reason, confirm }: QueueCommandInput) {
      if (needsConfirmation(queue, command) && confirm !== queue) {
        const issues = [{ path: 'confirm', message: `must be ${queue}` }];
        throw new AppError('invalid-input', 'pausing this queue asks for its name', { issues });
      }
      await queues.command(queue, command);
      await insertQueueCommand(database, actor, { queue, command, reason, at: clock.now() });
      shared.forget(actor.cityId);
      return shared(actor.cityId);
    },
  };
}
