import fc from 'fast-check';
import { addWorkingTime, type WorkingCalendar, workingTimeBetween } from './working-time';

const HOUR = 3_600_000;
const calendar: WorkingCalendar = {
  utcOffsetMinutes: 480,
  intervals: [
    [9 * 60, 12 * 60],
    [13 * 60, 18 * 60],
  ],
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set(['2026-02-17']),
  workdays: new Set(['2026-02-14']),
  knownYears: new Set([2026]),
};
/** An instant by the city's clock. */
const at = (local: string) => new Date(`${local}:00+08:00`);

describe('addWorkingTime', () => {
  it.each([
    ['within a morning', '2026-03-02T09:30', 2, '2026-03-02T11:30'],
    ['over lunch', '2026-03-02T11:00', 2, '2026-03-02T14:00'],
    ['over the night', '2026-03-02T17:00', 2, '2026-03-03T10:00'],
    ['over the weekend', '2026-03-06T17:00', 2, '2026-03-09T10:00'],
    ['from before opening', '2026-03-02T03:00', 1, '2026-03-02T10:00'],
    ['over a holiday', '2026-02-16T17:00', 2, '2026-02-18T10:00'],
    ['into a make-up Saturday', '2026-02-13T17:00', 2, '2026-02-14T10:00'],
    ['exactly to the end of a day', '2026-03-02T09:00', 8, '2026-03-02T18:00'],
    ['from the last minute of a year', '2025-12-31T17:00', 2, '2026-01-01T10:00'],
  ])('counts %s', (_name, start, hours, end) => {
    expect(addWorkingTime(at(start), hours * HOUR, calendar)).toEqual(at(end));
  });

  it('takes no time for no work, also while the office is closed', () => {
    expect(addWorkingTime(at('2026-03-01T12:00'), 0, calendar)).toEqual(at('2026-03-01T12:00'));
  });

  it('never ends earlier for more work', () => {
    const start = at('2026-02-12T16:30');
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(addWorkingTime(start, more, calendar).getTime()).toBeGreaterThanOrEqual(
          addWorkingTime(start, less, calendar).getTime(),
        );
      }),
    );
  });

  it('refuses a calendar in which nobody works', () => {
    expect(() => addWorkingTime(at('2026-03-02T09:00'), HOUR, { ...calendar, weekdays: [] })).toThrow(RangeError);
  });
});

describe('workingTimeBetween', () => {
  it('counts back what addWorkingTime added, to the millisecond', () => {
    const starts = fc.integer({ min: at('2026-01-01T00:00').getTime(), max: at('2026-12-31T00:00').getTime() });
    fc.assert(
      fc.property(starts, fc.nat(4e8), (start, duration) => {
        const end = addWorkingTime(new Date(start), duration, calendar);
        expect(workingTimeBetween(new Date(start), end, calendar)).toBe(duration);
      }),
      { seed: 2026 },
    );
  });

  it('is nothing backwards', () => {
    expect(workingTimeBetween(at('2026-03-02T11:00'), at('2026-03-02T10:00'), calendar)).toBe(0);
  });
});
