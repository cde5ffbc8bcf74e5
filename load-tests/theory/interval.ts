/** A mean over independent runs, and how far from the true value it may be. */
export type Interval = { mean: number; low: number; high: number };

/** Below this many runs the interval would say more about luck than about the queue. */
export const FEWEST_RUNS = 20;

/**
 * The 95 % interval of a mean over at least 20 runs. Student's quantile by the expansion of Cornish and Fisher around
 * the normal one, which is right to four digits from 19 degrees of freedom.
 * @throws RangeError for fewer runs
 */
export function interval95(values: readonly number[]): Interval {
  if (values.length < FEWEST_RUNS) throw new RangeError(`an interval needs ${FEWEST_RUNS} runs, not ${values.length}`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const freedom = values.length - 1;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / freedom;
  const half = quantile95(freedom) * Math.sqrt(variance / values.length);
  return { mean, low: mean - half, high: mean + half };
}

const NORMAL_975 = 1.959963984540054;

function quantile95(freedom: number): number {
  const z = NORMAL_975;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
