/** Most answers kept: more keys than this are not ours. */
const MAX_ENTRIES = 1_000;

/** Remembers what was found for a key for `ttlMs`; what was not found is asked for again. */
export function createMemo<T>(find: (key: string) => Promise<T | undefined>, ttlMs: number) {
  const known = new Map<string, { value: T; until: number }>();
  return async (key: string): Promise<T | undefined> => {
    const entry = known.get(key);
    if (entry && entry.until > performance.now()) return entry.value;
    const value = await find(key);
    known.delete(key);
    if (value !== undefined) {
      if (known.size >= MAX_ENTRIES) known.clear();
      known.set(key, { value, until: performance.now() + ttlMs });
    }
    return value;
  };
}
