/** A screen loads its lists again at every change; what it showed a moment ago is not written down again for this long, in ms. */
const REMEMBERED_MS = 60_000;
/** Readers remembered; beyond them everything is written down, which is always right. */
const MAX_READERS = 2_000;

/** Knows which objects a reader was shown lately by the same list. */
export function createSeenLists(nowMs: () => number) {
  const readers = new Map<string, Map<string, number>>();
  return {
    /** The objects that this reader has not been shown within the last minute. */
    unseen(reader: string, objectIds: readonly string[]): string[] {
      const now = nowMs();
      const known = readers.get(reader);
      return objectIds.filter((id) => (known?.get(id) ?? 0) <= now);
    },
    /** Called once the showing is written down. */
    remember(reader: string, objectIds: readonly string[]): void {
      const now = nowMs();
      if (readers.size >= MAX_READERS) readers.clear();
      const known = new Map([...(readers.get(reader) ?? [])].filter(([, until]) => until > now));
      for (const id of objectIds) known.set(id, now + REMEMBERED_MS);
      readers.set(reader, known);
    },
  };
}
