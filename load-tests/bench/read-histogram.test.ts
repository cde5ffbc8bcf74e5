import { quantile, readHistogram, since } from './read-histogram';

const text = (counts: number[]) =>
  [0.01, 0.1, 1, '+Inf'].map((le, index) => `wait_seconds_bucket{le="${le}"} ${counts[index]}`).join('\n');

describe('quantile', () => {
  const before = readHistogram(`# HELP x\n${text([5, 5, 5, 5])}\nother_bucket{le="1"} 7`, 'wait_seconds');

  it('lies in its bucket in proportion, of what was observed between two readings', () => {
    const seen = since(before, readHistogram(text([55, 95, 105, 105]), 'wait_seconds'));
    expect(quantile(seen, 0.25)).toBeCloseTo(0.005);
    expect(quantile(seen, 0.7)).toBeCloseTo(0.055);
    expect(quantile(seen, 1)).toBeCloseTo(1);
  });

  it('is the last border above it, and nothing where nothing was observed', () => {
    expect(quantile(readHistogram(text([0, 0, 0, 4]), 'wait_seconds'), 0.5)).toBe(1);
    expect(quantile(since(before, before), 0.5)).toBeUndefined();
    expect(quantile(readHistogram('', 'wait_seconds'), 0.5)).toBeUndefined();
  });
});
