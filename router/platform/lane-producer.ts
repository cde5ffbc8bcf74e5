import { LANES, type Lane } from '#domain/line';
import { queuePriority } from '#domain/priority';
import type { QueueCommand } from '#domain/queue-command';
import { type LaneJob, laneJobId, laneJobsOf, type OwedCase, QUEUES } from '#domain/queues';
import { AppError } from '#domain/app-error';
import type { QueueHealth } from '#domain/wire/queue-wire';
import { readLaneHealth } from './lane-health';
import type { LaneQueue, QueueBackend } from './queue-backend';

/** Puts cases into lanes, those of one urgency as one job, and says how the queues do. It fails within `timeoutMs` when the backend is away; the outbox keeps what it could not send. */
export type LaneProducer = {
  send(lane: Lane, owed: readonly OwedCase[]): Promise<void>;
  healthOf(lane: Lane): Promise<QueueHealth>;
  command(lane: Lane, command: QueueCommand): Promise<void>;
  close(): Promise<void>;
};

/** Failed jobs are kept for a week, in seconds: they are evidence. */
const KEEP_FAILED_S = 7 * 24 * 3_600;

const bullJob = (lane: Lane, job: LaneJob) => ({
  name: 'offer-case',
  data: job,
  opts: {
    jobId: laneJobId(job),
    priority: queuePriority(job.priority),
    attempts: QUEUES[lane].attempts,
    backoff: { type: 'exponential', delay: QUEUES[lane].backoffMs },
    removeOnComplete: true,
    removeOnFail: { age: KEEP_FAILED_S },
  },
});

const COMMANDS: Record<QueueCommand, (queue: LaneQueue) => Promise<void>> = {
  pause: (queue) => queue.pause(),
  resume: (queue) => queue.resume(),
  'retry-failed': (queue) => queue.retryJobs(),
};

export function createLaneProducer(backend: QueueBackend, timeoutMs = 3_000): LaneProducer {
  const queues = new Map<Lane, LaneQueue>(LANES.map((lane) => [lane, backend.openQueue(lane)]));
  const queueOf = (lane: Lane): LaneQueue => {
    const queue = queues.get(lane);
    if (!queue) throw new Error(`no queue for ${lane}`);
    return queue;
  };
  return {
    async send(lane, owed) {
      await within(timeoutMs, queueOf(lane).addBulk(laneJobsOf(owed).map((job) => bullJob(lane, job))));
    },
    healthOf: (lane) => within(timeoutMs, readLaneHealth(queueOf(lane))),
    command: (lane, command) => within(timeoutMs, COMMANDS[command](queueOf(lane))),
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** @throws AppError `queue-unavailable` when the work fails or takes longer */
async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } catch (cause) {
    throw new AppError('queue-unavailable', 'the queue backend does not answer', { cause });
  } finally {
    clearTimeout(timer);
  }
}
