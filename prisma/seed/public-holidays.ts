/** Days of a year that differ from its weekdays: days off on a working weekday, and weekend days that are worked for them. */
export type PublicHolidays = { daysOff: string[]; workedDays: string[] };

/**
 * The State Council's holidays and swapped working days, as the npm package chinese-days 1.5.7 holds them (the test
 * beside this file compares every day). A year that is not here is not known: its rows are entered when announced.
 */
export const PUBLIC_HOLIDAYS: Record<number, PublicHolidays> = {
  2026: {
    daysOff: [
      ...['2026-01-01', '2026-01-02'],
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
      '2026-04-06',
      ...['2026-05-01', '2026-05-04', '2026-05-05'],
      '2026-06-19',
      '2026-09-25',
      ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    ],
    workedDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};
