import { sharePasses } from './share-passes';

const turn = () => new Promise((resolve) => setTimeout(resolve, 80));

describe('sharePasses', () => {
  it('serves all who ask during a pass with one further pass', async () => {
    const endings: (() => void)[] = [];
    const ask = sharePasses(() => new Promise<void>((resolve) => endings.push(resolve)));
    const first = ask();
    await turn();
    const rest = [ask(), ask(), ask()];
    await turn();
    expect(endings).toHaveLength(1);
    endings[0]?.();
    await first;
    await turn();
    expect(endings).toHaveLength(2);
    endings[1]?.();
    await Promise.all(rest);
    expect(endings).toHaveLength(2);
  });

  it('tells those who waited of a failure, and goes on', async () => {
    let runs = 0;
    const ask = sharePasses(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
    });
    await expect(ask()).rejects.toThrow('away');
    await expect(ask()).resolves.toBeUndefined();
  });
});
