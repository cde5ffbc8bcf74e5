import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { extname, join } from 'node:path';
import type { TrainingResult, TrainingTask } from './training-task';

/** A training takes a minute, on a busy machine ten; one that takes this long will not end, in ms. */
const LONGEST_MS = 1_800_000;
const MOST_MEMORY_MB = 2_048;

/** Kept of what a failing training printed: the error stands at the end. */
const PRINTED = 2_000;

/**
 * Trains in a process of its own that gives way to all others, so that no ring timer waits for it.
 * @param stopping ends the training; the promise rejects then
 * @throws Error with the last words of the program when it fails, or takes too long
 */
export function runTraining(task: TrainingTask, stopping: AbortSignal): Promise<TrainingResult> {
  const extension = extname(__filename);
  const asSource = extension === '.ts' ? ['--import', require.resolve('tsx'), '--conditions', 'source'] : [];
  const child = fork(join(__dirname, `program${extension}`), [], {
    execArgv: [...asSource, `--max-old-space-size=${MOST_MEMORY_MB}`],
    signal: AbortSignal.any([stopping, AbortSignal.timeout(LONGEST_MS)]),
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-PRINTED)));
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as TrainingResult));
    child.on('error', reject);
    // Not 'exit': the answer may still be on its way then.
    child.once('close', (code, signal) => reject(new Error(`the training ended (${signal ?? code}): ${printed}`)));
    child.send(task);
  });
}
