/**
 * Working-time arithmetic: pure, in minutes of the city's own day. A zone is an offset from UTC in minutes
 * (China keeps one offset without daylight saving).
 */
export type WorkingCalendar = {
  /** Offset of the city's clock from UTC, in minutes (480 for China). */
  utcOffsetMinutes: number;
  /** Intervals of a working day, `[from, to)` in minutes after midnight, ascending, not overlapping. */
  intervals: readonly (readonly [from: number, to: number])[];
  /** Weekdays that are working days unless a date says otherwise; 0 is Sunday. */
  weekdays: readonly number[];
  /** Dates (`YYYY-MM-DD`) that are days off although their weekday is a working day. */
  holidays: ReadonlySet<string>;
  /** Dates (`YYYY-MM-DD`) that are worked although their weekday is off (make-up days). */
  workdays: ReadonlySet<string>;
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No city closes for a year: beyond this the calendar is wrong, and a wrong due time is worse than an error. */
const MAX_DAYS = 3_660;

/** True when the city works on the day `date` (`YYYY-MM-DD`, its weekday given). */
const isWorkingDay = (calendar: WorkingCalendar, date: string, weekday: number): boolean =>
  calendar.workdays.has(date) || (calendar.weekdays.includes(weekday) && !calendar.holidays.has(date));

/**
 * The instant at which `durationMs` of working time has passed since `start`.
 * @throws RangeError when the calendar has no working time to fill the duration with
 */
export function addWorkingTime(start: Date, durationMs: number, calendar: WorkingCalendar): Date {
  const offsetMs = calendar.utcOffsetMinutes * MINUTE_MS;
  let left = durationMs;
  let local = start.getTime() + offsetMs;
  for (let day = 0; day < MAX_DAYS; day += 1) {
    const midnight = Math.floor(local / DAY_MS) * DAY_MS;
    const today = new Date(midnight);
    if (isWorkingDay(calendar, today.toISOString().slice(0, 10), today.getUTCDay())) {
      for (const [from, to] of calendar.intervals) {
        const opens = Math.max(local, midnight + from * MINUTE_MS);
        const open = midnight + to * MINUTE_MS - opens;
        if (open <= 0) continue;
        if (left <= open) return new Date(opens + left - offsetMs);
        left -= open;
      }
    }
    local = midnight + DAY_MS;
  }
  throw new RangeError('the calendar has too little working time');
}
