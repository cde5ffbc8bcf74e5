import { judgeGrowth } from './judge-growth';

const facts = { size: 0, intakesPerSecond: 1_000, listMs: 10, boardMs: 20, sweepMs: 600 };

describe('judgeGrowth', () => {
  it('lets the intake lose a tenth and reads take three times as long', () => {
    expect(judgeGrowth([facts, { ...facts, size: 9, intakesPerSecond: 900, listMs: 30, sweepMs: 1_000 }])).toEqual([]);
  });

  it('names what grew more', () => {
    const grown = { size: 9, intakesPerSecond: 890, listMs: 31, boardMs: 20, sweepMs: 1_900 };
    expect(judgeGrowth([facts, grown])).toEqual([
      '9 cases: intake keeps 0.89 of its rate',
      '9 cases: listMs grew 3.1 times',
      '9 cases: the sweep tells after 1900 ms',
    ]);
  });
});
