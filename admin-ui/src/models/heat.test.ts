import { heatOf } from './heat';

describe('heatOf', () => {
  it('gives every cell its share of the row, rows and columns in the order of the codes', () => {
    const { codes, rows } = heatOf([
      { truth: '52', said: '52', count: 3 },
      { truth: '51', said: '52', count: 1 },
      { truth: '52', said: '04', count: 1 },
    ]);
    expect(codes).toEqual(['04', '51', '52']);
    expect(rows).toEqual([
      { truth: '51', cells: [0, 0, 1] },
      { truth: '52', cells: [0.25, 0, 0.75] },
    ]);
  });
});
