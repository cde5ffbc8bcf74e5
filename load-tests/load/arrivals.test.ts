import { createRandom } from '../lib/random';
import { arrivalsOf, expectedCount, rateAt } from './arrivals';
import { hourFactor, linearAt, PROFILE_NAMES, stepAt } from './hour-profile';
import type { Stream } from './scenario-file';

const DAY = { startHour: 0, minutes: 1_440, scale: 1 };
const stream = (changes: Partial<Stream> = {}) => ({
  perDay: 28_000,
  profile: '110-weekday' as const,
  multiplier: [[0, 1]] as [number, number][],
  dayScatter: 0,
  trace: undefined,
  ...changes,
});
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('hourFactor', () => {
  it.each(PROFILE_NAMES)('%s has a mean of one over the day', (name) => {
    const sum = Array.from({ length: 24 }, (_, hour) => hourFactor(name, hour)).reduce((total, one) => total + one, 0);
    expect(sum / 24).toBeCloseTo(1, 10);
  });

  it('has the peak-hour factors of the sources', () => {
    expect(hourFactor('110-weekday', 17)).toBeCloseTo(1.66, 2);
    expect(hourFactor('110-weekday', 3)).toBeCloseTo(0.3, 2);
    expect(hourFactor('12345-weekday', 10)).toBeCloseTo(2.2, 1);
  });

  it('goes on with the next day', () => expect(hourFactor('110-cn', 27)).toBe(hourFactor('110-cn', 3)));
});

describe('linearAt and stepAt', () => {
  const ramp = [[0, 1], [10, 10], [40, 10], [40, 4]] as const; // prettier-ignore
  it.each([
    [0, 1],
    [5, 5.5],
    [10, 10],
    [39.9, 10],
    [40, 4],
    [99, 4],
  ])('at minute %d the shape is %d', (minute, value) => {
    expect(linearAt(ramp, minute)).toBeCloseTo(value, 6);
  });

  it('holds a number until the next one', () => {
    expect(
      [0, 9, 10, 50].map((minute) =>
        stepAt(
          [
            [0, 3],
            [10, 5],
          ],
          minute,
        ),
      ),
    ).toEqual([3, 3, 5, 5]);
  });
});

describe('arrivalsOf', () => {
  it('brings as many as the rates say, within three standard deviations, whatever the seed', () => {
    const expected = expectedCount(stream(), DAY);
    expect(expected).toBeCloseTo(28_000, -2);
    for (const seed of SEEDS) {
      const { length } = arrivalsOf(stream(), DAY, createRandom(seed));
      expect(Math.abs(length - expected)).toBeLessThan(3 * Math.sqrt(expected));
    }
  });

  it('gives each hour its share within half a point at 100,000 contacts', () => {
    const instants = arrivalsOf(stream({ perDay: 120_000 }), DAY, createRandom(5));
    expect(instants.length).toBeGreaterThan(100_000);
    for (let hour = 0; hour < 24; hour += 1) {
      const share = instants.filter((at) => Math.floor(at / 3_600) === hour).length / instants.length;
      expect(Math.abs(share - hourFactor('110-weekday', hour) / 24)).toBeLessThan(0.005);
    }
  });

  it('scatters like chance within the hour: the variance of the counts of minutes is their mean', () => {
    const flat = stream({ perDay: 86_400, profile: 'flat' });
    const counts = new Array<number>(1_440).fill(0);
    for (const at of arrivalsOf(flat, DAY, createRandom(9))) counts[Math.floor(at / 60)]! += 1;
    const variance = counts.reduce((sum, count) => sum + (count - 60) ** 2, 0) / counts.length;
    expect(variance / 60).toBeGreaterThan(0.85);
    expect(variance / 60).toBeLessThan(1.15);
  });

  it('follows a spike', () => {
    const spike = stream({
      profile: 'flat',
      multiplier: [
        [0, 1],
        [60, 1],
        [60, 10],
        [90, 10],
        [90, 1],
      ],
    });
    const instants = arrivalsOf(spike, { ...DAY, minutes: 150 }, createRandom(3));
    const perMinute = (from: number, to: number) =>
      instants.filter((at) => at >= from * 60 && at < to * 60).length / (to - from);
    expect(perMinute(60, 90) / perMinute(0, 60)).toBeGreaterThan(8);
    expect(perMinute(90, 150) / perMinute(0, 60)).toBeLessThan(1.3);
  });

  it('is the same for the same seed, ascending, and another for another', () => {
    const of = (seed: number) => arrivalsOf(stream(), DAY, createRandom(seed));
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
    expect(of(7)).toEqual([...of(7)].sort((a, b) => a - b));
  });

  it('plays a recorded trace, and a share of it at a smaller scale', () => {
    const trace = Array.from({ length: 1_000 }, (_, index) => index * 10);
    const recorded = stream({ perDay: undefined, trace });
    expect(arrivalsOf(recorded, DAY, createRandom(1))).toEqual(trace);
    const half = arrivalsOf(recorded, { ...DAY, scale: 0.5 }, createRandom(1)).length;
    expect(Math.abs(half - 500)).toBeLessThan(60);
  });

  it('scatters whole days as it is told', () => {
    const totals = SEEDS.map((seed) => arrivalsOf(stream({ dayScatter: 0.15 }), DAY, createRandom(seed)).length);
    const mean = totals.reduce((sum, one) => sum + one, 0) / totals.length;
    const cv = Math.sqrt(totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / totals.length) / mean;
    expect(cv).toBeGreaterThan(0.08);
    expect(cv).toBeLessThan(0.25);
  });

  it('has a rate of zero where the shape is zero', () => {
    expect(rateAt(stream({ multiplier: [[0, 0]] }), DAY, 100)).toBe(0);
    expect(arrivalsOf(stream({ multiplier: [[0, 0]] }), DAY, createRandom(1))).toEqual([]);
  });
});
