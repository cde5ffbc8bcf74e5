import type { Clock } from '#domain/clock';

/** Time that a test owns: it stands still until it is moved. */
export type TestClock = Clock & { advance(ms: number): void };

export function createTestClock(start = '2026-11-19T02:00:00.000Z'): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
  };
}
