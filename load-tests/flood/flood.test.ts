import { judgeFlood } from './flood';

const stretches = (calm: number, flooded: number) => [
  { name: 'calm' as const, p99: calm },
  { name: 'flood' as const, p99: flooded },
];

describe('judgeFlood', () => {
  it.each([
    [100, 120, true],
    [100, 121, false],
    [100, Number.NaN, false],
  ])('holds the p99 with the flood against the one without: %d and %d, met: %s', (calm, flooded, isMet) => {
    expect(judgeFlood(stretches(calm, flooded))).toMatchObject({ isMet });
  });
});
