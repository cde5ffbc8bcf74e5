import { recoveriesOf } from './recovery';
import { randomOrder } from './run-strikes';
import { STRIKE_NAMES } from './strikes';

const seconds = (from: number, to: number) => ({ from: from * 1_000, to: to * 1_000 });

describe('recoveriesOf', () => {
  const struck = [{ what: 'kill-router' as const, ...seconds(10, 10) }];

  it('counts until the last one who was kept waiting is served', () => {
    const acknowledged = [seconds(2, 2.1), seconds(9.9, 13), seconds(11, 13.5), seconds(20, 29)];
    const [recovery] = recoveriesOf(struck, { beganAt: 0, acknowledged, offered: [seconds(9, 14)] });
    expect(recovery).toMatchObject({ atSecond: 10, slowestAcknowledgedMs: 3_100, recoverySeconds: 4 });
  });

  it('is nothing when nobody felt it, and counts from the end of a harm that lasted', () => {
    expect(
      recoveriesOf(struck, { beganAt: 0, acknowledged: [seconds(9.5, 10.2)], offered: [] })[0]?.recoverySeconds,
    ).toBe(0);
    const lasted = [{ what: 'redis-away' as const, ...seconds(10, 40) }];
    expect(
      recoveriesOf(lasted, { beganAt: 0, acknowledged: [seconds(12, 41)], offered: [seconds(15, 20)] })[0],
    ).toMatchObject({ lastedSeconds: 30, recoverySeconds: 1 });
  });
});

describe('randomOrder', () => {
  const take = (seed: number) => {
    const order = randomOrder(STRIKE_NAMES, seed, { leastMs: 2_000, meanMs: 5_000 });
    return STRIKE_NAMES.map(() => order.next().value as [string, number]);
  };

  it('is the same for the same seed, another for another, and brings every strike before any comes again', () => {
    expect(take(3)).toEqual(take(3));
    expect(take(4)).not.toEqual(take(3));
    expect(
      take(3)
        .map(([what]) => what)
        .sort(),
    ).toEqual([...STRIKE_NAMES].sort());
    expect(take(3).every(([, gapMs]) => gapMs >= 2_000)).toBe(true);
  });
});
