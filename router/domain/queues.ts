import { z } from 'zod';
import type { Lane } from './line';
import { PRIORITIES } from './priority';

/**
 * What a lane job carries: ids and urgency, never people or words. `routing` counts how often the case was put into a
 * lane, so that a job of an earlier routing is recognised as stale.
 */
export const laneJobSchema = z.strictObject({
  cityId: z.string(),
  caseId: z.string(),
  routing: z.number().int(),
  priority: z.enum(PRIORITIES),
});
export type LaneJob = z.infer<typeof laneJobSchema>;

/** Attempts, retry delay and worker concurrency of a queue. */
export type QueueOptions = { concurrency: number; attempts: number; backoffMs: number };

/** One queue per lane, each with its own workers. The emergency lane has the most hands. */
export const QUEUES: Record<Lane, QueueOptions> = {
  'line-110': { concurrency: 16, attempts: 10, backoffMs: 200 },
  'needs-human': { concurrency: 8, attempts: 10, backoffMs: 500 },
  'line-12345': { concurrency: 8, attempts: 10, backoffMs: 1_000 },
};

/**
 * Thins traffic only: the guarantee is the claim in the database. BullMQ forbids ':' and all-digit ids.
 */
export const laneJobId = (job: LaneJob): string => `${job.caseId}-r${job.routing}`;

/** Redis Cluster keeps all keys of one queue in one slot only with a hash tag around the prefix. */
export const QUEUE_PREFIX = '{hotline}';
