/**
 * Calls `run` every `ms`, also while the tab is in the background: browsers slow the timers of hidden pages to one a
 * minute, which would let a seat die, but not those of a worker.
 * @returns how to stop it
 */
export type SteadyTimer = (ms: number, run: () => void) => () => void;

export const workerTimer: SteadyTimer = (ms, run) => {
  const worker = new Worker(new URL('./beat.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = run;
  worker.postMessage(ms);
  return () => worker.terminate();
};
