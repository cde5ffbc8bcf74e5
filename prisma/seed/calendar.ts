import { PUBLIC_HOLIDAYS } from './public-holidays';

const years = Object.values(PUBLIC_HOLIDAYS);

/** Office hours of a Chinese city: Monday to Friday, 9 to 12 and 13 to 18, with the State Council's swapped days. */
export const CALENDAR = {
  id: 'office-hours',
  intervals: [
    [9 * 60, 12 * 60],
    [13 * 60, 18 * 60],
  ],
  weekdays: [1, 2, 3, 4, 5],
  holidays: years.flatMap(({ daysOff }) => daysOff),
  workdays: years.flatMap(({ workedDays }) => workedDays),
  knownYears: Object.keys(PUBLIC_HOLIDAYS).map(Number),
};
