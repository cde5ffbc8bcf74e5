/** Counts of a Prometheus histogram: how many observations were at most `le`, in ascending order; the last is all. */
export type Buckets = { le: number; count: number }[];

/** Reads a histogram without labels out of Prometheus' text. Empty when it is not there. */
export function readHistogram(text: string, name: string): Buckets {
  const lines = text.matchAll(new RegExp(`^${name}_bucket\\{le="([^"]+)"\\} (\\d+)`, 'gm'));
  return [...lines].map(([, le, count]) => ({ le: le === '+Inf' ? Infinity : Number(le), count: Number(count) }));
}

/** What was observed between two readings of one histogram. */
export const since = (before: Buckets, after: Buckets): Buckets =>
  after.map(({ le, count }, index) => ({ le, count: count - (before[index]?.count ?? 0) }));

/**
 * The value below which `share` of the observations lie, between the borders of its bucket in proportion; the last
 * border when it lies above all, and undefined when nothing was observed.
 */
export function quantile(buckets: Buckets, share: number): number | undefined {
  const all = buckets.at(-1)?.count ?? 0;
  if (all === 0) return undefined;
  const index = buckets.findIndex(({ count }) => count >= share * all);
  const { le, count } = buckets[index]!;
  const { le: from, count: below } = buckets[index - 1] ?? { le: 0, count: 0 };
  return le === Infinity ? from : from + ((le - from) * (share * all - below)) / (count - below);
}
