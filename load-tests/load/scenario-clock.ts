import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** The clock of a scenario: seconds since its beginning, `compression` of them in a real one. */
export type ScenarioClock = {
  now(): number;
  /** Resolves at an instant of the scenario; at once when it is over, or when the run is called off. */
  until(atSeconds: number): Promise<void>;
  sleep(seconds: number): Promise<void>;
  toRealMs(seconds: number): number;
  /** The scenario begins now: what was prepared before took no time of it. */
  restart(): void;
  /** Waits in real time, also when the run is called off. */
  settle(realMs: number): Promise<void>;
  /** Ends every sleep, now and from now on. */
  callOff(): void;
  isCalledOff(): boolean;
};

export function startClock(compression: number): ScenarioClock {
  const calledOff = new AbortController();
  setMaxListeners(0, calledOff.signal); // every sleeper listens
  let startedAt = performance.now();
  const now = () => ((performance.now() - startedAt) / 1_000) * compression;
  const toRealMs = (seconds: number) => (seconds / compression) * 1_000;
  const until = async (atSeconds: number) => {
    const ms = toRealMs(atSeconds - now());
    if (ms > 0) await pause(ms, undefined, { signal: calledOff.signal }).catch(() => undefined); // called off: wake up
  };
  return {
    now,
    toRealMs,
    until,
    sleep: (seconds) => until(now() + seconds),
    restart: () => (startedAt = performance.now()),
    settle: (realMs) => pause(realMs),
    callOff: () => calledOff.abort(),
    isCalledOff: () => calledOff.signal.aborted,
  };
}
