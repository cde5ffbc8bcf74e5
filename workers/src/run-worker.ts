import { UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { ErrorCode } from '#domain/error-code';
import type { Lane } from '#domain/line';
import { QUEUES } from '#domain/queues';
import type { Logger } from '#platform/log';
import type { LaneWorker, QueueBackend } from '#platform/queue-backend';

/** What becomes of a job that failed: tried again, given up as evidence, or done because somebody else did it. */
const JOB_FATE: Record<ErrorCode, 'retry' | 'bury' | 'skip'> = {
  'invalid-input': 'bury',
  'too-large': 'bury',
  unauthenticated: 'bury',
  'second-factor-required': 'bury',
  forbidden: 'bury',
  sealed: 'bury',
  'step-up-required': 'bury',
  'duty-required': 'bury',
  'not-found': 'bury',
  conflict: 'retry',
  'illegal-transition': 'skip',
  'rate-limited': 'retry',
  'queue-unavailable': 'retry',
  'database-unavailable': 'retry',
  bug: 'retry',
};

/** A worker that was killed is noticed after this long and its job given to another, in ms. */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;
/** A job may lose its worker this often before it is given up; the sweep offers its case all the same. */
const MAX_STALLED = 20;

/** Runs the processor of a lane on its queue, with the lane's own hands. */
export function runWorker(
  backend: QueueBackend,
  lane: Lane,
  processor: (data: unknown) => Promise<void>,
  log: Logger,
): LaneWorker {
  return backend.openWorker(
    lane,
    async (job) => {
      try {
        await processor(job.data);
      } catch (error) {
        settleFailure(error, log.child({ lane, jobId: job.id, attempt: job.attemptsMade + 1 }));
      }
    },
    {
      concurrency: QUEUES[lane].concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: MAX_STALLED,
    },
  );
}

function settleFailure(error: unknown, log: Logger): void {
  const code = error instanceof AppError ? error.code : error instanceof z.ZodError ? 'invalid-input' : 'bug';
  const fate = JOB_FATE[code];
  if (fate === 'skip') {
    log.info({ code }, 'somebody moved the case on');
    return;
  }
  if (fate === 'bury') {
    log.error({ err: error, code }, 'a job is given up');
    throw new UnrecoverableError(code);
  }
  log.warn({ err: error, code }, 'a job is tried again');
  throw error;
}
