import { getDayDetail } from 'chinese-days';

/** The years whose public holidays and make-up days the source knows; the next must be entered when announced. */
const KNOWN_YEARS = [2026];

const DAY_MS = 86_400_000;

function* daysOf(year: number): Generator<{ date: string; weekday: number }> {
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY_MS) {
    yield { date: new Date(day).toISOString().slice(0, 10), weekday: new Date(day).getUTCDay() };
  }
}

const days = KNOWN_YEARS.flatMap((year) => [...daysOf(year)]);
const isWeekend = (weekday: number) => weekday === 0 || weekday === 6;
const isWorked = (date: string) => getDayDetail(date).work;

/** Office hours of a Chinese city: Monday to Friday, 9 to 12 and 13 to 18, with the State Council's swapped days. */
export const CALENDAR = {
  id: 'office-hours',
  intervals: [
    [9 * 60, 12 * 60],
    [13 * 60, 18 * 60],
  ],
  weekdays: [1, 2, 3, 4, 5],
  holidays: days.filter(({ date, weekday }) => !isWeekend(weekday) && !isWorked(date)).map(({ date }) => date),
  workdays: days.filter(({ date, weekday }) => isWeekend(weekday) && isWorked(date)).map(({ date }) => date),
  knownYears: KNOWN_YEARS,
};
