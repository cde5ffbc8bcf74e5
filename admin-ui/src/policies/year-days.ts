import { isWorkingDay } from '#domain/working-time';

/** The days of a calendar that differ from their weekday, `YYYY-MM-DD`, and the weekdays that are worked; 0 is Sunday. */
export type CalendarDays = { weekdays: number[]; holidays: string[]; workdays: string[]; knownYears: number[] };

/** What a day is, as people tell them apart. */
export type DayKind = 'work' | 'rest' | 'holiday' | 'makeUp';

const DAY_MS = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const weekdayOf = (date: string) => new Date(date).getUTCDay();

export function dayKindOf({ weekdays, holidays, workdays }: CalendarDays, date: string): DayKind {
  const weekday = weekdayOf(date);
  const isWorked = isWorkingDay({ weekdays, holidays: new Set(holidays), workdays: new Set(workdays) }, date, weekday);
  const isUsual = weekdays.includes(weekday) === isWorked;
  if (isWorked) return isUsual ? 'work' : 'makeUp';
  return isUsual ? 'rest' : 'holiday';
}

/** Turns a working day into a day off, or a day off into one that is worked, and back. Its year counts as known from then on. */
export function toggleDay(days: CalendarDays, date: string): CalendarDays {
  const isUsuallyWorked = days.weekdays.includes(weekdayOf(date));
  const flip = (list: string[], isWanted: boolean) =>
    list.includes(date) ? list.filter((one) => one !== date) : isWanted ? [...list, date].toSorted() : list;
  const year = Number(date.slice(0, 4));
  return {
    weekdays: days.weekdays,
    holidays: flip(days.holidays, isUsuallyWorked),
    workdays: flip(days.workdays, !isUsuallyWorked),
    knownYears: days.knownYears.includes(year) ? days.knownYears : [...days.knownYears, year].toSorted(),
  };
}

/** The days of a month, in order. @param month 0 is January */
export function daysOfMonth(year: number, month: number): string[] {
  const first = Date.UTC(year, month, 1);
  const count = (Date.UTC(year, month + 1, 1) - first) / DAY_MS;
  return Array.from({ length: count }, (_, index) => dateOf(first + index * DAY_MS));
}

export const daysOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) => daysOfMonth(year, month)).flat();

/** The day some days later or earlier. */
export const shiftDay = (date: string, days: number): string => dateOf(Date.parse(date) + days * DAY_MS);

/** Empty places before the first day of a month, in weeks that begin on Monday. */
export const leadOf = (date: string): number => (weekdayOf(date) + 6) % 7;
