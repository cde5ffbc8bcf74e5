import fc from 'fast-check';
import { addWorkingTime, type WorkingCalendar } from './working-time';

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
};
/** An instant by the city's clock. */
const at = (local: string) => new Date(`${local}:00+08:00`);

/** The slow and obvious way: walk minute by minute and count those that are worked. */
function walk(start: Date, minutes: number): Date {
  let left = minutes;
  let instant = start.getTime();
  while (left > 0) {
    const local = new Date(instant + 480 * 60_000);
    const date = local.toISOString().slice(0, 10);
    const isDay =
      calendar.workdays.has(date) || (calendar.weekdays.includes(local.getUTCDay()) && !calendar.holidays.has(date));
    const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
    if (isDay && calendar.intervals.some(([from, to]) => minute >= from && minute < to)) left -= 1;
    instant += 60_000;
  }
  return new Date(instant);
}

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
  ])('counts %s', (_name, start, hours, end) => {
    expect(addWorkingTime(at(start), hours * HOUR, calendar)).toEqual(at(end));
  });

  it('equals a walk minute by minute', () => {
    const starts = fc.integer({
      min: at('2026-02-01T00:00').getTime() / 60_000,
      max: at('2026-03-31T00:00').getTime() / 60_000,
    });
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 2_400 }), (startMinute, minutes) => {
        const start = new Date(startMinute * 60_000);
        expect(addWorkingTime(start, minutes * 60_000, calendar)).toEqual(walk(start, minutes));
      }),
      { numRuns: 100 },
    );
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
