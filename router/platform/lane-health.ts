import { PRIORITIES, queuePriority } from '#domain/priority';
import type { QueueHealth } from '#domain/wire/queue-wire';
import type { LaneQueue } from './queue-backend';

/**
 * Reads how a queue does. Jobs of one urgency come in the order in which they came, so the oldest is the first of one of
 * them: a long queue costs no more than a short one.
 */
export async function readLaneHealth(queue: LaneQueue): Promise<QueueHealth> {
  const levels = PRIORITIES.map(queuePriority);
  const [counts, perLevel, isPaused, workers] = await Promise.all([
    queue.getJobCounts('wait', 'prioritized', 'delayed', 'active', 'failed'),
    queue.getCountsPerPriority(levels),
    queue.isPaused(),
    queue.getWorkersCount(),
  ]);
  const firsts: number[] = [];
  let before = 0;
  for (const level of levels) {
    const here = perLevel[level] ?? 0;
    if (here > 0) firsts.push(before);
    before += here;
  }
  const jobs = (await Promise.all(firsts.map((index) => queue.getPrioritized(index, index)))).flat();
  const oldest = Math.min(...jobs.map(({ timestamp }) => timestamp));
  const { wait = 0, prioritized = 0, delayed = 0, active = 0, failed = 0 } = counts;
  return {
    ...{ isPaused, delayed, active, failed, workers },
    waiting: wait + prioritized,
    oldestAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
  };
}
