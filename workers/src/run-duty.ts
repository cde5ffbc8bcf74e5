import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '#platform/log';

/**
 * Something that must be done again and again whether or not the queue backend is there: ring timers, leases, SLA
 * sweeps, the outbox. Every duty is one conditional pass over the database, so several processes may run it at once.
 */
export type Duty = {
  name: string;
  /** Pause between the end of a pass and the next, in ms. */
  everyMs: number;
  /** One pass; the answer says how much was done, for the log. */
  run(): Promise<number>;
  /** Ends a pass that takes long: nobody waits for it when the workers stop. */
  abandon?(): void;
};

export type RunningDuty = { stop(): Promise<void> };

/** Repeats a duty until it is stopped. A pass that fails is logged and tried again at the next turn. */
export function runDuty({ name, everyMs, run, abandon }: Duty, log: Logger): RunningDuty {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const done = await run();
        if (done > 0) log.debug({ duty: name, done }, 'a duty was done');
      } catch (error) {
        log.warn({ err: error, duty: name }, 'a duty failed and is tried again');
      }
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      abandon?.();
      await loop;
    },
  };
}
