import type { Names } from '#domain/language';
import { type Lane, LANES } from '#domain/line';
import type { QueuesWire } from '#domain/wire/queue-wire';
import type { Db } from '../client';

type Pause = QueuesWire['queues'][number]['paused'];

/** Who paused each queue and has not let it go on since; null where nobody did. */
export async function findPauses(db: Db, cityId: string): Promise<Record<Lane, Pause>> {
  const found = await Promise.all(
    LANES.map(async (queue): Promise<[Lane, Pause]> => {
      const last = await db.queueCommand.findFirst({
        where: { cityId, queue, command: { in: ['pause', 'resume'] } },
        orderBy: { at: 'desc' },
        include: { actor: { select: { displayNames: true } } },
      });
      if (last?.command !== 'pause') return [queue, null];
      const by = last.actor.displayNames as Names;
      return [queue, { at: last.at.toISOString(), by, reason: last.reason }];
    }),
  );
  return Object.fromEntries(found) as Record<Lane, Pause>;
}
