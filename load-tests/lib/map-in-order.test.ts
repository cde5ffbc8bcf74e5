import { mapInOrder } from './map-in-order';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('mapInOrder', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const work = async (n: number) => {
      for (let turn = n; turn < 5; turn += 1) await Promise.resolve();
      return n * 10;
    };
    expect(await collect(mapInOrder([1, 2, 3, 4, 5], 3, work))).toEqual([10, 20, 30, 40, 50]);
  });

  it('never has more than the width under way', async () => {
    let underWay = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise(setImmediate);
      underWay -= 1;
    };
    await collect(mapInOrder(Array.from({ length: 20 }), 4, work));
    expect(most).toBe(4);
  });

  it('throws what an item throws, at its turn', async () => {
    const seen: number[] = [];
    const run = async () => {
      const work = (n: number) => (n === 2 ? Promise.reject(new Error('two')) : Promise.resolve(n));
      for await (const n of mapInOrder([1, 2, 3], 3, work)) seen.push(n);
    };
    await expect(run()).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });
});
