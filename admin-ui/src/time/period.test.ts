import { lastDays, periodOf } from './period';

const ZONE = 'Asia/Shanghai';

describe('a period of days', () => {
  it('includes its last day, by the midnights of the city', () => {
    expect(periodOf({ from: '2026-02-27', to: '2026-02-28' }, ZONE)).toEqual({
      from: '2026-02-26T16:00:00.000Z',
      to: '2026-02-28T16:00:00.000Z',
    });
  });

  it('may be a single day', () => {
    expect(periodOf({ from: '2026-12-31', to: '2026-12-31' }, 'UTC')).toEqual({
      from: '2026-12-31T00:00:00.000Z',
      to: '2027-01-01T00:00:00.000Z',
    });
  });

  it.each([
    ['', '2026-03-01'],
    ['2026-03-01', ''],
    ['2026-03-02', '2026-03-01'],
  ])('is none from “%s” to “%s”', (from, to) => {
    expect(periodOf({ from, to }, ZONE)).toBeUndefined();
  });

  it('begins so many days ago, where the city stands', () => {
    expect(lastDays(7, Date.parse('2026-03-01T17:00:00Z'), ZONE)).toEqual({ from: '2026-02-24', to: '2026-03-02' });
  });
});
