import { v7 as uuidv7 } from 'uuid';
import type { Lane } from '#domain/line';
import type { QueueCommand } from '#domain/queue-command';
import type { Actor } from '#domain/role';
import type { Db } from '../client';

/** Writes down what somebody did to a queue. */
export async function insertQueueCommand(
  db: Db,
  { cityId, userId }: Pick<Actor, 'cityId' | 'userId'>,
  done: { queue: Lane; command: QueueCommand; reason: string; at: Date },
): Promise<void> {
  await db.queueCommand.create({ data: { cityId, id: uuidv7(), actorId: userId, ...done } });
}
