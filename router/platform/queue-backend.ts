import {
  createPostgresBackend,
  type Job,
  type JobsOptions,
  type JobType,
  Queue,
  withBackend,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Lane } from '#domain/line';
import { QUEUE_PREFIX } from '#domain/queues';
import { connectRedis, type RedisUse } from './redis-connection';
import type { RedisTarget } from './redis-target';

/** A queue as its producers see it, the same on both backends. */
export type LaneQueue = {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>;
  getCountsPerPriority(priorities: number[]): Promise<Record<string, number>>;
  /** The first jobs that wait, in the order in which they will be taken. */
  getPrioritized(start: number, end: number): Promise<{ timestamp: number }[]>;
  getWorkersCount(): Promise<number>;
  isPaused(): Promise<boolean>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Puts what was given up into the queue again. */
  retryJobs(): Promise<void>;
  close(): Promise<void>;
};
/** A worker as its process sees it. `close(true)` does not wait for running jobs. */
export type LaneWorker = { close(force?: boolean): Promise<void> };
export type LaneProcessor = (job: Pick<Job, 'id' | 'data' | 'attemptsMade'>) => Promise<unknown>;
export type WorkerTuning = Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'>;

/** BullMQ on Redis (production) or on PostgreSQL (no further infrastructure), behind one face. */
export type QueueBackend = {
  kind: 'redis' | 'postgres';
  openQueue(lane: Lane): LaneQueue;
  openWorker(lane: Lane, processor: LaneProcessor, tuning: WorkerTuning): LaneWorker;
  /** Resolves when the backend is first reached; it may never be. */
  firstContact(): Promise<void>;
  /** Rejects when the backend cannot be reached now. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

export type QueueBackendSettings = {
  databaseUrl: string;
  redis: RedisTarget | undefined;
  /** Tells apart the queues of tests that share a server. */
  prefix?: string;
  onError: (error: Error) => void;
};

export const openQueueBackend = (settings: QueueBackendSettings): QueueBackend =>
  settings.redis ? openOnRedis(settings.redis, settings) : openOnPostgres(settings);

function openOnRedis(target: RedisTarget, { prefix = QUEUE_PREFIX, onError }: QueueBackendSettings): QueueBackend {
  const connections = new Map<RedisUse, ReturnType<typeof connectRedis>>();
  const connection = (use: RedisUse) => {
    const known = connections.get(use);
    if (known) return known;
    const made = connectRedis(target, use);
    made.on('error', onError);
    connections.set(use, made);
    return made;
  };
  const producer = connection('producer');
  return {
    kind: 'redis',
    openQueue(lane) {
      const queue = new Queue(lane, { connection: producer, prefix });
      queue.on('error', onError);
      return queue;
    },
    openWorker(lane, processor, tuning) {
      const worker = new Worker(lane, processor, { connection: connection('worker'), prefix, ...tuning });
      worker.on('error', onError);
      return worker;
    },
    async firstContact() {
      if (producer.status !== 'ready') await new Promise<void>((resolve) => producer.once('ready', resolve));
    },
    async ping() {
      await producer.ping();
    },
    async close() {
      for (const made of connections.values()) made.disconnect();
    },
  };
}

/** The schema that BullMQ's own tables live in, apart from ours. */
const SCHEMA = 'queue';
/** Connections of one queue or worker; it holds one more for LISTEN. */
const POOL_SIZE = 4;

const OnPostgres = withBackend(createPostgresBackend);

function openOnPostgres({ databaseUrl, prefix, onError }: QueueBackendSettings): QueueBackend {
  const connection = () => ({
    connectionString: databaseUrl,
    schema: prefix ?? SCHEMA,
    migrate: true,
    max: POOL_SIZE,
    // A machine that is busy to the brim answers late; whoever sends waits for less (see the lane producer).
    connectionTimeoutMillis: 10_000,
  });
  const probe = new OnPostgres.Queue('line-110', { connection: { ...connection(), max: 1 } });
  probe.on('error', onError);
  return {
    kind: 'postgres',
    openQueue(lane) {
      const queue = new OnPostgres.Queue(lane, { connection: connection() });
      queue.on('error', onError);
      return queue;
    },
    openWorker(lane, processor, tuning) {
      const worker = new OnPostgres.Worker(lane, processor, { connection: connection(), ...tuning });
      worker.on('error', onError);
      return worker;
    },
    async firstContact() {
      await probe.waitUntilReady();
    },
    async ping() {
      await probe.getJobCounts('wait');
    },
    close: () => probe.close(),
  };
}
