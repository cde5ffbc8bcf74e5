import { durationText, targetText } from './duration';

/** Shows the key and its values instead of words. */
const t = (key: string, values?: Record<string, string | number>) => `${key} ${Object.values(values ?? {}).join(' ')}`;

describe('durationText', () => {
  it.each([
    [0, '0:00'],
    [-5_000, '0:00'],
    [187_000, '3:07'],
    [3_599_999, '59:59'],
    [3_600_000, 'time.hours 1 0'],
    [86_400_000 + 3 * 3_600_000, 'time.days 1 3'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(durationText(ms, t)).toBe(text);
  });
});

describe('targetText', () => {
  it.each([
    [15_000, 'time.target.seconds 15'],
    [90_000, 'time.target.seconds 90'],
    [180_000, 'time.target.minutes 3'],
    [7_200_000, 'time.target.hours 2'],
    [432_000_000, 'time.target.days 5'],
  ])('writes %i ms in its largest whole unit', (ms, text) => {
    expect(targetText(ms, t)).toBe(text);
  });
});
