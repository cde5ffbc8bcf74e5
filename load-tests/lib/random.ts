/** Random numbers that a seed repeats (mulberry32), so that a failure can be run again. */
export type Random = {
  /** A number in [0, 1). */ unit(): number;
  /** A whole number in [0, below). */ below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** A time until the next event of a Poisson process, in the unit of `mean`. */ exponential(mean: number): number;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    exponential: (mean) => -mean * Math.log(1 - unit()),
  };
}
