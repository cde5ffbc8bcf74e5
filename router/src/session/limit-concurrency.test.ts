import { limitConcurrency } from './limit-concurrency';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('limitConcurrency', () => {
  it('runs a few at once, lets some wait, and refuses the rest', async () => {
    const endings: (() => void)[] = [];
    const limit = limitConcurrency(2, 1);
    const ask = () => limit(() => new Promise<void>((resolve) => endings.push(resolve)));
    const taken = [ask(), ask(), ask()];
    await expect(ask()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(endings).toHaveLength(2);
    endings[0]?.();
    await turn();
    expect(endings).toHaveLength(3);
    endings.forEach((end) => end());
    await Promise.all(taken);
    await expect(limit(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});
