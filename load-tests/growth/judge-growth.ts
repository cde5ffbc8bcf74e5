import type { SizeFacts } from './measure-sizes';

/** Of the intake rate at the smallest size, and of the reads and the sweep there. */
const INTAKE_AT_LEAST = 0.9;
const READS_AT_MOST = 3;
/** A sweep begins twice a second: what is told within this is told at once, whatever it was in the empty database. */
const AT_ONCE_MS = 1_000;

/** What grew too much between the first size and any other. */
export function judgeGrowth([first, ...others]: readonly SizeFacts[]): string[] {
  if (!first) return [];
  return others.flatMap((one) => {
    const kept = one.intakesPerSecond / first.intakesPerSecond;
    const reads = (['listMs', 'boardMs'] as const).filter((key) => one[key] > READS_AT_MOST * first[key]);
    return [
      ...(kept < INTAKE_AT_LEAST ? [`${one.size} cases: intake keeps ${kept.toFixed(2)} of its rate`] : []),
      ...reads.map((key) => `${one.size} cases: ${key} grew ${(one[key] / first[key]).toFixed(1)} times`),
      ...(one.sweepMs > Math.max(AT_ONCE_MS, READS_AT_MOST * first.sweepMs)
        ? [`${one.size} cases: the sweep tells after ${one.sweepMs.toFixed(0)} ms`]
        : []),
    ];
  });
}
