import { z } from 'zod';
import type { Lane } from './line';
import { PRIORITIES } from './priority';

/**
 * That a case came into a lane, as a commit owes it to the queue: ids and urgency, never people or words. `routing`
 * counts how often the case was put into a lane.
 */
export const owedCaseSchema = z.strictObject({
  cityId: z.string(),
  caseId: z.string(),
  routing: z.number().int(),
  priority: z.enum(PRIORITIES),
});
export type OwedCase = z.infer<typeof owedCaseSchema>;

/** A job of a lane: cases of one city and one priority that came in together. */
export const laneJobSchema = z.strictObject({
  cityId: z.string(),
  priority: z.enum(PRIORITIES),
  cases: z.array(z.strictObject({ caseId: z.string(), routing: z.number().int() })).min(1),
});
export type LaneJob = z.infer<typeof laneJobSchema>;

/** Cases of one job at most: a job is read whole by whoever works on it. */
const MOST_CASES = 200;

/** Cases that came in together share a job when they are of one city and one priority: under load most of them do. */
export function laneJobsOf(owed: readonly OwedCase[]): LaneJob[] {
  const jobs: LaneJob[] = [];
  const filling = new Map<string, LaneJob>();
  for (const { cityId, priority, caseId, routing } of owed) {
    const key = JSON.stringify([cityId, priority]);
    let job = filling.get(key);
    if (!job || job.cases.length === MOST_CASES) {
      job = { cityId, priority, cases: [] };
      filling.set(key, job);
      jobs.push(job);
    }
    job.cases.push({ caseId, routing });
  }
  return jobs;
}

/** Attempts, retry delay and worker concurrency of a queue. */
export type QueueOptions = { concurrency: number; attempts: number; backoffMs: number };

/** One queue per lane, each with its own workers. The emergency lane has the most hands. */
export const QUEUES: Record<Lane, QueueOptions> = {
  'line-110': { concurrency: 16, attempts: 10, backoffMs: 200 },
  'needs-human': { concurrency: 8, attempts: 10, backoffMs: 500 },
  'line-12345': { concurrency: 8, attempts: 10, backoffMs: 1_000 },
};

/**
 * The job of its first case. It thins traffic only, for any job of a lane has the whole lane looked at, and the
 * guarantee is the claim in the database. BullMQ forbids ':' and all-digit ids.
 */
export const laneJobId = ({ cases: [first] }: LaneJob): string => `${first!.caseId}-r${first!.routing}`;

/** Redis Cluster keeps all keys of one queue in one slot only with a hash tag around the prefix. */
export const QUEUE_PREFIX = '{hotline}';
