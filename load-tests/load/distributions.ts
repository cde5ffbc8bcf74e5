/** Random variables that people's doings follow, drawn from a source that a seed repeats. */
import type { Random } from '../lib/random';

/** Box and Muller: mean 0, standard deviation 1. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());

/** Half of the values lie below `median`; `sigma` is the standard deviation of the logarithm. */
export const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(random));

/** Gamma with mean 1 and this coefficient of variation (Marsaglia and Tsang; needs cv ≤ 1): how a whole day scatters. */
export function gammaOfMeanOne(random: Random, cv: number): number {
  if (cv === 0) return 1;
  const shape = 1 / cv ** 2;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.unit()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

/** One of the keys, each as often as its weight says. */
export function pickWeighted<K extends string>(random: Random, weights: Partial<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = random.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return entries.at(-1)?.[0] as K;
}

/** A source of its own for one of many, so that what one does moves no other's numbers. */
export const subSeed = (seed: number, index: number): number =>
  (Math.imul(seed ^ index, 0x9e3779b1) ^ (index << 7)) >>> 0;
