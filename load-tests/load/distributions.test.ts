import { createRandom } from '../lib/random';
import { gammaOfMeanOne, logNormal, pickWeighted, subSeed } from './distributions';

const N = 40_000;
const draw = (of: (random: ReturnType<typeof createRandom>) => number) => {
  const random = createRandom(11);
  return Array.from({ length: N }, () => of(random));
};
const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('distributions', () => {
  it('an exponential patience has its mean, and e⁻¹ are more patient than it', () => {
    const values = draw((random) => random.exponential(120));
    expect(Math.abs(meanOf(values) / 120 - 1)).toBeLessThan(0.02);
    expect(values.filter((value) => value > 120).length / N).toBeCloseTo(Math.exp(-1), 1);
  });

  it('half of the log-normal lies below the median', () => {
    const values = draw((random) => logNormal(random, 40, 0.8));
    expect(values.filter((value) => value < 40).length / N).toBeCloseTo(0.5, 1);
    expect(Math.abs(meanOf(values) / (40 * Math.exp(0.32)) - 1)).toBeLessThan(0.03);
  });

  it.each([0.1, 0.15, 0.5])('the gamma of cv %d has mean one and that scatter', (cv) => {
    const values = draw((random) => gammaOfMeanOne(random, cv));
    const mean = meanOf(values);
    expect(Math.abs(mean - 1)).toBeLessThan(0.02);
    expect(Math.abs(Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) / cv - 1)).toBeLessThan(0.05);
  });

  it('picks as often as the weights say', () => {
    const random = createRandom(2);
    const picks = Array.from({ length: N }, () => pickWeighted(random, { zh: 8, en: 1, vi: 1 }));
    expect(picks.filter((one) => one === 'zh').length / N).toBeCloseTo(0.8, 1);
  });

  it('gives neighbours seeds that are not neighbours', () => {
    const seeds = Array.from({ length: 10_000 }, (_, index) => subSeed(1, index + 1));
    expect(new Set(seeds).size).toBeGreaterThan(9_990);
  });
});
