/**
 * Lets concurrent requests share commits: while one commit is under way the next batch fills, so a batch is as large
 * as the load makes it and a single request never waits for company.
 */
export type GroupCommit<T, R> = { submit(item: T): Promise<R> };

export type GroupCommitSettings<T, R> = {
  /** Stores all items or none, and answers in their order. */
  commit(items: readonly T[]): Promise<R[]>;
  /** Whether a commit failed for a reason that no single item has: then all of it fails, and none is tried alone. */
  isCommonFault(error: unknown): boolean;
  /** Most items of one commit. */
  maxItems: number;
  /** Commits under way at once: one writes while the other waits for the disk. */
  maxCommits: number;
};

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void };

export function createGroupCommit<T, R>({
  commit,
  isCommonFault,
  maxItems,
  maxCommits,
}: GroupCommitSettings<T, R>): GroupCommit<T, R> {
  const waiting: Waiting<T, R>[] = [];
  let running = 0;

  const settle = async (batch: Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await commit(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as R));
    } catch (error) {
      if (batch.length === 1 || isCommonFault(error)) batch.forEach(({ reject }) => reject(error));
      else for (const one of batch) await settle([one]);
    }
  };
  const pump = () => {
    while (running < maxCommits && waiting.length > 0) {
      running += 1;
      void settle(waiting.splice(0, maxItems)).finally(() => {
        running -= 1;
        pump();
      });
    }
  };
  return {
    submit: (item) =>
      new Promise<R>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        setImmediate(pump);
      }),
  };
}
