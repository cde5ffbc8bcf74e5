import type { ServingAlarm } from '#domain/wire/model-wire';

/** A text that takes the model longer than this was judged too late, in ms. */
const SLOW_MS = 300;
/** So many bad texts in a row: one alone may be the text's or the machine's fault. */
const STRIKES = 3;
/** For this long rules and people decide alone, then the model is tried again: a busy machine recovers, in ms. */
const PAUSE_MS = 60_000;

/** How a text went: the time it took in ms, or that the model threw. */
export type Outcome = number | 'threw';

export type ModelGuard = {
  /** Why the model is not to be asked now; null when it is. */
  alarm(): Exclude<ServingAlarm, 'not-loaded'> | null;
  observe(outcome: Outcome): void;
};

export const isSlow = (outcome: Outcome): boolean => outcome !== 'threw' && outcome > SLOW_MS;

/** Takes a model out of service that is slow, or throws, again and again. @param nowMs a clock that never goes back */
export function createModelGuard(nowMs: () => number): ModelGuard {
  let strikes = 0;
  let out: { until: number; alarm: 'slow' | 'failing' } | undefined;
  return {
    alarm: () => (out !== undefined && nowMs() < out.until ? out.alarm : null),
    observe(outcome) {
      const isBad = outcome === 'threw' || isSlow(outcome);
      strikes = isBad ? strikes + 1 : 0;
      if (strikes < STRIKES) return;
      out = { until: nowMs() + PAUSE_MS, alarm: outcome === 'threw' ? 'failing' : 'slow' };
      strikes = 0;
    },
  };
}
