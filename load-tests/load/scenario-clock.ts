import { setTimeout as pause } from 'node:timers/promises';

/** The clock of a scenario: seconds since its beginning, `compression` of them in a real one. */
export type ScenarioClock = {
  now(): number;
  /** Resolves at an instant of the scenario; at once when it is over, or when the run is called off. */
  until(atSeconds: number): Promise<void>;
  sleep(seconds: number): Promise<void>;
  toRealMs(seconds: number): number;
};

/** @param calledOff ends every sleep */
export function startClock(compression: number, calledOff: AbortSignal): ScenarioClock {
  const startedAt = performance.now();
  const now = () => ((performance.now() - startedAt) / 1_000) * compression;
  const toRealMs = (seconds: number) => (seconds / compression) * 1_000;
  const until = async (atSeconds: number) => {
    const ms = toRealMs(atSeconds - now());
    if (ms > 0) await pause(ms, undefined, { signal: calledOff }).catch(() => undefined); // called off: wake up
  };
  return { now, toRealMs, until, sleep: (seconds) => until(now() + seconds) };
}
