/** Random numbers that a seed repeats, so that a failure can be run again. */
export type Random = {
  /** A number in [0, 1). */ unit(): number;
  /** A whole number in [0, below). */ below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** A time until the next event of a Poisson process, in the unit of `mean`. */ exponential(mean: number): number;
};

/** Outputs until the state no longer shows that neighbouring seeds were neighbours. */
const STIRS = 16;

/** sfc32 of C. Doty-Humphrey (PractRand): its period lets millions of callers draw without meeting their own past. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed >>> 0;
  let counter = 1;
  const unit = (): number => {
    const next = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + next) | 0;
    return (next >>> 0) / 2 ** 32;
  };
  for (let stir = 0; stir < STIRS; stir += 1) unit();
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    exponential: (mean) => -mean * Math.log(1 - unit()),
  };
}
