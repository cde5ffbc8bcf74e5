import { getDayDetail } from 'chinese-days';
import { CALENDAR } from './calendar';

const DAY_MS = 86_400_000;
const daysOf = (year: number): Date[] =>
  Array.from(
    { length: (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / DAY_MS },
    (_, day) => new Date(Date.UTC(year, 0, day + 1)),
  );

describe('CALENDAR', () => {
  it.each(CALENDAR.knownYears)('works and rests on the official days of %i', (year) => {
    for (const day of daysOf(year)) {
      const date = day.toISOString().slice(0, 10);
      const isWeekday = CALENDAR.weekdays.includes(day.getUTCDay());
      const isWorked = CALENDAR.workdays.includes(date) || (isWeekday && !CALENDAR.holidays.includes(date));
      expect([date, isWorked]).toEqual([date, getDayDetail(date).work]);
    }
  });

  it('names no day that its weekday says already', () => {
    const isWeekday = (date: string) => CALENDAR.weekdays.includes(new Date(date).getUTCDay());
    expect(CALENDAR.holidays.filter((date) => !isWeekday(date))).toEqual([]);
    expect(CALENDAR.workdays.filter(isWeekday)).toEqual([]);
  });
});
