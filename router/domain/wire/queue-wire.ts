import { z } from 'zod';
import { LANES } from '../line';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const count = z.number().int().min(0);

/** How a queue does, as the queue itself says it. Its jobs are wishes to offer; the cases are in the database. */
export const queueHealthSchema = z.object({
  isPaused: z.boolean(),
  /** Jobs that wait for a worker, those that wait to be tried again, those under way and those given up. */
  waiting: count,
  delayed: count,
  active: count,
  failed: count,
  /** When the job that waits longest came in; null when none waits. */
  oldestAt: instant.nullable(),
  /** Processes that are connected to take jobs. */
  workers: count,
});
export type QueueHealth = z.infer<typeof queueHealthSchema>;

/** Answer of `GET /v1/queues` and of every command: all queues, read at `dataAt`. */
export const queuesSchema = z.object({
  dataAt: instant,
  queues: z.array(
    z.object({
      queue: z.enum(LANES),
      /** Null while the queue does not answer. */
      health: queueHealthSchema.nullable(),
      /** Who paused it, when and why; null when it runs, or was not paused from here. */
      paused: z.object({ at: instant, by: namesSchema, reason: z.string() }).nullable(),
    }),
  ),
});
export type QueuesWire = z.infer<typeof queuesSchema>;
