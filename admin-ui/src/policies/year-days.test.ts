import { type CalendarDays, dayKindOf, daysOfMonth, daysOfYear, leadOf, shiftDay, toggleDay } from './year-days';

/** Thursday 2026-10-01 is off, Saturday 2026-10-10 is worked for it. */
const DAYS: CalendarDays = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-10-01'],
  workdays: ['2026-10-10'],
  knownYears: [2026],
};

describe('the days of a year', () => {
  it('tells working days, days off, holidays and make-up days apart', () => {
    const kinds = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-10'].map((date) => dayKindOf(DAYS, date));
    expect(kinds).toEqual(['holiday', 'work', 'rest', 'makeUp']);
  });

  it('turns a day and turns it back, and knows its year from then on', () => {
    const off = toggleDay(DAYS, '2027-01-01');
    expect(off).toMatchObject({ holidays: ['2026-10-01', '2027-01-01'], knownYears: [2026, 2027] });
    expect(toggleDay(off, '2027-01-01').holidays).toEqual(DAYS.holidays);
    expect(toggleDay(DAYS, '2026-10-11').workdays).toEqual(['2026-10-10', '2026-10-11']);
    expect(toggleDay(DAYS, '2026-10-10').workdays).toEqual([]);
  });

  it('has every day once, in weeks that begin on Monday', () => {
    expect(daysOfYear(2026).length).toBe(365);
    expect(daysOfMonth(2028, 1).at(-1)).toBe('2028-02-29');
    expect([leadOf('2026-06-01'), leadOf('2026-11-01')]).toEqual([0, 6]);
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
  });
});
