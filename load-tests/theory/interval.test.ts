import { interval95 } from './interval';

describe('interval95', () => {
  it('is a mean and Student’s quantile of 19 degrees of freedom, 2.0930, around it', () => {
    const values = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 1 : 3));
    const { mean, low, high } = interval95(values);
    const deviation = Math.sqrt(20 / 19);
    expect(mean).toBe(2);
    expect((high - low) / 2).toBeCloseTo((2.093 * deviation) / Math.sqrt(20), 4);
  });

  it('refuses to speak of fewer than 20 runs', () => {
    expect(() => interval95([1, 2, 3])).toThrow(RangeError);
  });
});
