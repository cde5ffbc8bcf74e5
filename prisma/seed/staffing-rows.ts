import type { ArrivalProfile, ForecastPolicy } from '#domain/forecast';
import type { Line } from '#domain/line';
import type { StaffingPolicy } from '#domain/staffing';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Two months of like days, each week counting four fifths of the one after it: seasons pass, habits stay. */
const FORECAST: ForecastPolicy = { historyWeeks: 8, weekWeightPercent: 80 };

/**
 * The first promises of a city, to be edited by it. 110: 95 % within 15 s, stricter than NENA's 90 %; 12345: 95 % within 15 s
 * (GB/T 33358). Patience of 60 and 120 s and handling of 120 and 150 s with their wrap-up are the product's proposals for a
 * large city; occupancy above 85 % drives people out (APCO RETAINS); a quarter of paid time is not at the seat. An
 * emergency desk is never left to one person.
 */
export const STAFFING_POLICIES: (StaffingPolicy & ForecastPolicy)[] = [
  {
    ...{ line: '110', withinMs: 15 * SECOND, levelPercent: 95, patienceMs: MINUTE, ...FORECAST },
    ...{ handlingMs: 90 * SECOND, wrapUpMs: 30 * SECOND, maxOccupancyPercent: 85, shrinkagePercent: 25, minSeats: 2 },
  },
  {
    ...{ line: '12345', withinMs: 15 * SECOND, levelPercent: 95, patienceMs: 2 * MINUTE, ...FORECAST },
    ...{ handlingMs: 2 * MINUTE, wrapUpMs: 30 * SECOND, maxOccupancyPercent: 85, shrinkagePercent: 25, minSeats: 1 },
  },
];

/** Contacts of an ordinary weekday in a city of some 20 million: Shanghai 2020 (110) and early 2022 (12345). */
const PER_DAY: Record<Line, number> = { '110': 28_000, '12345': 25_000 };

/** Emergency calls by hour: dispatch records of Montgomery County, Pennsylvania, 2015 to 2020 (441,221 calls). */
const EMERGENCY_WEEKDAY = [
  ...[1.86, 1.53, 1.41, 1.27, 1.31, 1.76, 2.76, 4.43, 5.39, 5.51, 5.78, 5.78],
  ...[5.78, 5.78, 6.07, 6.6, 6.65, 6.91, 5.58, 4.76, 4.09, 3.55, 2.98, 2.44],
];
const EMERGENCY_WEEKEND = [
  ...[2.89, 2.5, 2.29, 1.9, 1.73, 1.81, 2.15, 2.93, 3.86, 4.8, 5.88, 5.88],
  ...[5.88, 5.88, 6.01, 5.72, 5.77, 5.78, 5.58, 5.3, 4.67, 4.17, 3.46, 3.14],
];
/** No city has published the hours of its 12345; this one has the peaks that callers are told of, at 10 and 15 h. */
const ADMINISTRATIVE = [
  ...[0.9, 0.6, 0.5, 0.4, 0.4, 0.6, 1.3, 3.2, 6.4, 8.8, 9.2, 8.0],
  ...[5.2, 5.4, 8.0, 8.4, 7.6, 6.0, 4.4, 4.0, 3.6, 3.2, 2.4, 1.5],
];
const MONDAY_FACTOR = 1.15;
const WEEKEND_FACTOR = 0.65;

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6;
const administrativeFactor = (weekday: number): number =>
  isWeekend(weekday) ? WEEKEND_FACTOR : weekday === 1 ? MONDAY_FACTOR : 1;

/** The first forecast of a city, until it has counted its own half hours. */
export const ARRIVAL_PROFILES: ArrivalProfile[] = WEEKDAYS.flatMap((weekday) => [
  {
    line: '110',
    weekday,
    contactsPerDay: PER_DAY['110'],
    hourPercents: isWeekend(weekday) ? EMERGENCY_WEEKEND : EMERGENCY_WEEKDAY,
  },
  {
    line: '12345',
    weekday,
    contactsPerDay: Math.round(PER_DAY['12345'] * administrativeFactor(weekday)),
    hourPercents: ADMINISTRATIVE,
  },
]);
