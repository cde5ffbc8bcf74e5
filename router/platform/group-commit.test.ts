import { createGroupCommit } from './group-commit';

/** A commit that ends when the test says so. */
function controlled() {
  const batches: number[][] = [];
  const endings: (() => void)[] = [];
  return {
    batches,
    commit: (items: readonly number[]) => {
      batches.push([...items]);
      return new Promise<number[]>((resolve) => endings.push(() => resolve(items.map((item) => item * 10))));
    },
    endNext: () => endings.shift()?.(),
  };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('createGroupCommit', () => {
  it('puts requests of the same moment into one commit and answers each with its own result', async () => {
    const { batches, commit, endNext } = controlled();
    const group = createGroupCommit({ commit, isCommonFault: () => false, maxItems: 10, maxCommits: 1 });
    const results = Promise.all([1, 2, 3].map((item) => group.submit(item)));
    await turn();
    endNext();
    expect(await results).toEqual([10, 20, 30]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('fills the next commit while one is under way, up to its size', async () => {
    const { batches, commit, endNext } = controlled();
    const group = createGroupCommit({ commit, isCommonFault: () => false, maxItems: 2, maxCommits: 1 });
    const first = group.submit(1);
    await turn();
    const rest = [2, 3, 4].map((item) => group.submit(item));
    await turn();
    expect(batches).toEqual([[1]]);
    endNext();
    await first;
    await turn();
    endNext();
    await turn();
    await turn();
    endNext();
    await Promise.all(rest);
    expect(batches).toEqual([[1], [2, 3], [4]]);
  });

  it('lets one item that cannot be stored fail alone', async () => {
    const commit = async (items: readonly string[]) => {
      if (items.includes('bad')) throw new Error('cannot be stored');
      return items.map((item) => `${item} stored`);
    };
    const group = createGroupCommit({ commit, isCommonFault: () => false, maxItems: 10, maxCommits: 1 });
    const results = await Promise.allSettled(['a', 'bad', 'b'].map((item) => group.submit(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails all items at once when the database is away, and asks it once', async () => {
    let commits = 0;
    const commit = (): Promise<never> => {
      commits += 1;
      return Promise.reject(new Error('away'));
    };
    const group = createGroupCommit<string, string>({ commit, isCommonFault: () => true, maxItems: 10, maxCommits: 1 });
    const results = await Promise.allSettled(['a', 'b', 'c'].map((item) => group.submit(item)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(commits).toBe(1);
  });
});
