/**
 * Working-time arithmetic: pure, in minutes of the city's own day. A zone is an offset from UTC in minutes
 * (China keeps one offset without daylight saving).
 */
export type WorkingCalendar = {
  /** Offset of the city's clock from UTC, in minutes (480 for China). */
  utcOffsetMinutes: number;
  /** Intervals of a working day, `[from, to)` in minutes after midnight, ascending, not overlapping; 1440 is the next midnight. */
  intervals: readonly (readonly [from: number, to: number])[];
  /** Weekdays that are working days unless a date says otherwise; 0 is Sunday. */
  weekdays: readonly number[];
  /** Dates (`YYYY-MM-DD`) that are days off although their weekday is a working day. */
  holidays: ReadonlySet<string>;
  /** Dates (`YYYY-MM-DD`) that are worked although their weekday is off (make-up days). */
  workdays: ReadonlySet<string>;
  /** Years whose public holidays are known; in the others only the weekdays count, and people must be told. */
  knownYears: ReadonlySet<number>;
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No city closes for a year: beyond this the calendar is wrong, and a wrong due time is worse than an error. */
const MAX_DAYS = 3_660;

/** True when the city works on the day `date` (`YYYY-MM-DD`, its weekday given). */
export const isWorkingDay = (
  calendar: Pick<WorkingCalendar, 'weekdays' | 'holidays' | 'workdays'>,
  date: string,
  weekday: number,
): boolean => calendar.workdays.has(date) || (calendar.weekdays.includes(weekday) && !calendar.holidays.has(date));

/** The stretches of working time from `start` on, in order, as instants in ms; the first one begins at `start` if that is worked. */
function* stretchesFrom(start: number, calendar: WorkingCalendar): Generator<[opens: number, closes: number]> {
  const offsetMs = calendar.utcOffsetMinutes * MINUTE_MS;
  const firstMidnight = Math.floor((start + offsetMs) / DAY_MS) * DAY_MS;
  for (let day = 0; day < MAX_DAYS; day += 1) {
    const midnight = firstMidnight + day * DAY_MS;
    const today = new Date(midnight);
    if (!isWorkingDay(calendar, today.toISOString().slice(0, 10), today.getUTCDay())) continue;
    for (const [from, to] of calendar.intervals) {
      const opens = Math.max(start, midnight + from * MINUTE_MS - offsetMs);
      const closes = midnight + to * MINUTE_MS - offsetMs;
      if (opens < closes) yield [opens, closes];
    }
  }
}

/**
 * The first instant at which `durationMs` of working time has passed since `start`; `start` itself for none.
 * @throws RangeError when the calendar has no working time to fill the duration with
 */
export function addWorkingTime(start: Date, durationMs: number, calendar: WorkingCalendar): Date {
  if (durationMs <= 0) return start;
  let left = durationMs;
  for (const [opens, closes] of stretchesFrom(start.getTime(), calendar)) {
    if (left <= closes - opens) return new Date(opens + left);
    left -= closes - opens;
  }
  throw new RangeError('the calendar has too little working time');
}

/** The working time from `start` to `end`, in ms; none when `end` comes first. */
export function workingTimeBetween(start: Date, end: Date, calendar: WorkingCalendar): number {
  let passed = 0;
  for (const [opens, closes] of stretchesFrom(start.getTime(), calendar)) {
    if (opens >= end.getTime()) break;
    passed += Math.min(closes, end.getTime()) - opens;
  }
  return passed;
}

/** The working time of one working day, in ms. */
export const workingDayMs = ({ intervals }: WorkingCalendar): number =>
  intervals.reduce((sum, [from, to]) => sum + (to - from) * MINUTE_MS, 0);
