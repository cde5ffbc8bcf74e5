/** Clocks as one would keep them by hand: every minute of the calendar is walked, and a clock is a list of the times it ran. */
import type { WorkingCalendar } from '#domain/working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_MINUTES = 1_440;

export type Metric = 'answer' | 'dispatch' | 'sign' | 'contact' | 'reply' | 'consult';

/** What the seed gives an ordinary case (P3) of either line; `true` where it counts in working time. */
const LIMITS: Record<Metric, [ms: number, isWorking: boolean]> = {
  answer: [15_000, false],
  dispatch: [2 * HOUR, false],
  sign: [8 * HOUR, true],
  contact: [8 * HOUR, true],
  reply: [40 * HOUR, true],
  consult: [8 * HOUR, true],
};
const PERCENTS = [50, 80, 100];

/** One clock; its last run is open while it counts. Instants in ms. */
export type ReferenceClock = {
  metric: Metric;
  runs: { from: number; to?: number }[];
  due: number;
  told: number;
  stoppedAt?: number;
};

export type WorkedMinutes = { after(start: number, ms: number): number; between(from: number, to: number): number };

/** Walks every minute from `start` on and notes how many of those before it were worked. */
export function walkMinutes(calendar: WorkingCalendar, start: number, days: number): WorkedMinutes {
  const worked = new Int32Array(days * DAY_MINUTES + 1);
  for (let minute = 0; minute < days * DAY_MINUTES; minute += 1) {
    const local = new Date(start + (minute + calendar.utcOffsetMinutes) * MINUTE);
    const date = local.toISOString().slice(0, 10);
    const ofDay = local.getUTCHours() * 60 + local.getUTCMinutes();
    const isWorkday =
      calendar.workdays.has(date) || (calendar.weekdays.includes(local.getUTCDay()) && !calendar.holidays.has(date));
    const isWorked = isWorkday && calendar.intervals.some(([from, to]) => ofDay >= from && ofDay < to);
    worked[minute + 1] = worked[minute]! + (isWorked ? 1 : 0);
  }
  const minuteOf = (at: number) => (at - start) / MINUTE;
  const at = (minute: number) => {
    const count = worked[minute];
    if (count === undefined) throw new Error('the walk was too short');
    return count;
  };
  return {
    between: (from, to) => (at(minuteOf(to)) - at(minuteOf(from))) * MINUTE,
    after(from, ms) {
      let minute = minuteOf(from);
      const goal = at(minute) + ms / MINUTE;
      while (at(minute) < goal) minute += 1;
      return start + minute * MINUTE;
    },
  };
}

/** What the clocks of one case are made with. */
export function referenceClocks(minutes: WorkedMinutes) {
  const elapsed = (metric: Metric, from: number, to: number) =>
    LIMITS[metric][1] ? minutes.between(from, to) : to - from;
  const counted = ({ metric, runs }: ReferenceClock) =>
    runs.reduce((sum, { from, to }) => sum + (to === undefined ? 0 : elapsed(metric, from, to)), 0);
  /** When the run that is open reaches a share of the limit. */
  const reaches = (clock: ReferenceClock, percent: number): number => {
    const [limit, isWorking] = LIMITS[clock.metric];
    const { from } = clock.runs.at(-1)!;
    const left = Math.max(0, (limit * percent) / 100 - counted(clock));
    return isWorking ? minutes.after(from, left) : from + left;
  };
  const run = (clock: ReferenceClock, now: number): ReferenceClock => {
    const running = { ...clock, runs: [...clock.runs, { from: now }] };
    return { ...running, due: reaches(running, 100) };
  };
  return {
    start: (metric: Metric, now: number): ReferenceClock => run({ metric, runs: [], due: 0, told: 0 }, now),
    pause: ({ runs, ...clock }: ReferenceClock, now: number): ReferenceClock => ({
      ...clock,
      runs: [...runs.slice(0, -1), { from: runs.at(-1)!.from, to: now }],
    }),
    resume: run,
    /** The highest mark that a clock which runs has reached; it is told once. */
    tell(clock: ReferenceClock, now: number): ReferenceClock {
      if (!isRunning(clock)) return clock;
      const reached = PERCENTS.filter((percent) => reaches(clock, percent) <= now);
      return { ...clock, told: Math.max(clock.told, ...reached) };
    },
  };
}
export type ReferenceClocks = ReturnType<typeof referenceClocks>;

export const isOpen = ({ stoppedAt }: ReferenceClock): boolean => stoppedAt === undefined;
export const isPaused = (clock: ReferenceClock): boolean => isOpen(clock) && clock.runs.at(-1)?.to !== undefined;
export const isRunning = (clock: ReferenceClock): boolean => isOpen(clock) && !isPaused(clock);
