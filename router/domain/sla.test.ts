import fc from 'fast-check';
import { PUBLIC_HOLIDAYS } from '#db/seed/public-holidays';
import {
  ANY_CATEGORY,
  type ClockRun,
  deadlineOf,
  DUE_PERCENT,
  elapsedMs,
  marksOf,
  passMarks,
  policiesFor,
  type PolicyOnCalendar,
} from './sla';
import type { WorkingCalendar } from './working-time';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
const RUNS = { numRuns: 10_000, seed: 20_260_101 };
const SLOW_MS = 180_000;
const OFFICIAL = PUBLIC_HOLIDAYS[2026]!;

/*
 * The reference: minutes are numbered from 1970 in UTC, and whether one is worked is asked of the calendar as a person
 * would, looking at the wall clock of the city. Everything else is counting.
 */

const isWorkedDay = ({ workdays, holidays, weekdays }: WorkingCalendar, localDay: number): boolean => {
  const day = new Date(localDay * DAY_MINUTES * MINUTE);
  const date = day.toISOString().slice(0, 10);
  if (workdays.has(date)) return true;
  return weekdays.includes(day.getUTCDay()) && !holidays.has(date);
};

/** Says of every minute whether it is worked; days are remembered, because a walk asks for each 1,440 times. */
function wallClockOf(calendar: WorkingCalendar): (minute: number) => boolean {
  const days = new Map<number, boolean>();
  return (minute) => {
    const local = minute + calendar.utcOffsetMinutes;
    const day = Math.floor(local / DAY_MINUTES);
    let isWorked = days.get(day);
    if (isWorked === undefined) days.set(day, (isWorked = isWorkedDay(calendar, day)));
    if (!isWorked) return false;
    const ofDay = local - day * DAY_MINUTES;
    return calendar.intervals.some(([from, to]) => from <= ofDay && ofDay < to);
  };
}

const instant = (minute: number) => new Date(minute * MINUTE);
const minuteOf = (iso: string) => Date.parse(iso) / MINUTE;

const dates = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const someDates = fc.array(dates, { maxLength: 40 });
const intervals = fc
  .uniqueArray(
    fc.oneof(fc.constantFrom(0, 540, 720, 780, 1_080, DAY_MINUTES), fc.integer({ min: 0, max: DAY_MINUTES })),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((ends) => {
    const sorted = [...ends].sort((a, b) => a - b);
    return sorted.flatMap((from, index): [number, number][] => {
      const to = sorted[index + 1];
      return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
    });
  })
  // So that ten years of such weeks hold the longest target below.
  .filter((found) => found.reduce((minutes, [from, to]) => minutes + to - from, 0) >= 60);
const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  utcOffsetMinutes: fc.constantFrom(480, 480, 0, -300, 345, 540, 840, -720),
  intervals: fc.oneof(
    { weight: 4, arbitrary: intervals },
    { weight: 1, arbitrary: fc.constant([[0, DAY_MINUTES]] as [number, number][]) },
  ),
  weekdays: fc.oneof(
    fc.constant([1, 2, 3, 4, 5]),
    fc.constant([0, 1, 2, 3, 4, 5, 6]),
    fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  ),
  holidays: someDates.map((days) => new Set([...OFFICIAL.daysOff, ...days])),
  workdays: someDates.map((days) => new Set([...OFFICIAL.workedDays, ...days])),
  knownYears: fc.constant(new Set([2026])),
});

const policyOf = (over: Partial<PolicyOnCalendar>): PolicyOnCalendar => ({
  id: 'policy',
  line: '12345',
  category: ANY_CATEGORY,
  priority: 'P3',
  metric: 'reply',
  targetMs: 100 * MINUTE,
  warnPercents: [50, 80],
  clock: 'working',
  isPausable: true,
  version: 1,
  calendar: {
    utcOffsetMinutes: 480,
    intervals: [[540, 720]],
    weekdays: [1],
    holidays: new Set(),
    workdays: new Set(),
    knownYears: new Set(),
  },
  ...over,
});
const anyPolicy = fc
  .record({
    calendar: anyCalendar,
    clock: fc.constantFrom('working', 'working', 'working', 'always'),
    // Whole hundreds of minutes: every percent of them is a whole minute, as the reference counts.
    targetMs: fc.integer({ min: 1, max: 15 }).map((hundreds) => hundreds * 100 * MINUTE),
    warnPercents: fc
      .uniqueArray(fc.integer({ min: 1, max: DUE_PERCENT - 1 }), { minLength: 1, maxLength: 3 })
      .map((percents) => percents.sort((a, b) => a - b)),
  })
  .map(policyOf);
/** Around the swapped days of every public holiday, and anywhere in the year. */
const anyStart = fc.oneof(
  fc.integer({ min: minuteOf('2026-01-01T00:00Z'), max: minuteOf('2026-12-20T00:00Z') }),
  fc
    .constantFrom(...OFFICIAL.daysOff, ...OFFICIAL.workedDays)
    .chain((date) =>
      fc.integer({ min: -DAY_MINUTES, max: DAY_MINUTES }).map((offset) => minuteOf(`${date}T00:00+08:00`) + offset),
    ),
);
/** How a clock lives: minutes that it runs, and minutes that it pauses (or the case is closed) before it runs on. */
const anyLife = fc.array(fc.record({ runs: fc.nat(3_000), rests: fc.nat(3_000) }), { minLength: 1, maxLength: 3 });

describe('a clock', () => {
  it(
    'failure 11: counts, warns and is due as a walk minute by minute says, through pauses and reopenings',
    () => {
      fc.assert(
        fc.property(anyPolicy, anyStart, anyLife, (policy, start, life) => {
          const isWorked = wallClockOf(policy.calendar);
          const counts = (minute: number) => policy.clock === 'always' || isWorked(minute);
          let minute = start;
          let counted = 0;
          let run: ClockRun = { consumedMs: 0, since: instant(start) };
          const first = marksOf(policy, run);
          expect(deadlineOf(policy, instant(start))).toMatchObject({ warnAt: first[0]?.at, dueAt: first.at(-1)?.at });
          for (const { runs, rests } of life) {
            const reached = new Map<number, number>();
            const countedBefore = counted;
            const ends = minute + runs;
            for (; minute < ends; minute += 1) {
              if (!counts(minute)) continue;
              counted += 1;
              reached.set(counted, minute + 1);
            }
            const marks = marksOf(policy, run);
            const expected = marks.map(({ percent, at }) => {
              const threshold = ((policy.targetMs / MINUTE) * percent) / DUE_PERCENT;
              const found = threshold <= countedBefore ? run.since.getTime() / MINUTE : reached.get(threshold);
              // Not reached in this run: all that the walk knows is that it comes later.
              return { percent, at: found === undefined && at > instant(ends) ? at : instant(found ?? NaN) };
            });
            expect(marks).toEqual(expected);
            const consumedMs = elapsedMs(policy, run, instant(ends));
            expect(consumedMs).toBe(counted * MINUTE);
            minute = ends + rests;
            run = { consumedMs, since: instant(minute) };
          }
        }),
        RUNS,
      );
    },
    SLOW_MS,
  );

  it.each([
    ['over the National Day holiday', '2026-09-30T17:00+08:00', 10, '2026-10-09T10:00+08:00'],
    ['into the Saturday worked for the National Day', '2026-10-09T17:00+08:00', 2, '2026-10-10T10:00+08:00'],
    ['over the Spring Festival', '2026-02-14T17:00+08:00', 2, '2026-02-24T10:00+08:00'],
    ['into the Sunday worked for the New Year', '2025-12-31T17:00+08:00', 2, '2026-01-04T10:00+08:00'],
  ])('counts %s', (_name, start, hours, due) => {
    const calendar: WorkingCalendar = {
      utcOffsetMinutes: 480,
      intervals: [
        [540, 720],
        [780, 1_080],
      ],
      weekdays: [1, 2, 3, 4, 5],
      holidays: new Set(OFFICIAL.daysOff),
      workdays: new Set(OFFICIAL.workedDays),
      knownYears: new Set([2026]),
    };
    expect(deadlineOf(policyOf({ calendar, targetMs: hours * 60 * MINUTE }), new Date(start)).dueAt).toEqual(
      new Date(due),
    );
  });
});

describe('passMarks', () => {
  it(
    'sends each mark at most once, never early, and misses none that is looked for in time',
    () => {
      const reading = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(anyPolicy, anyStart, reading, (policy, start, gaps) => {
          const marks = marksOf(policy, { consumedMs: 0, since: instant(start) });
          let now = start;
          let warnedPercent = 0;
          const sent: number[] = [];
          for (const gap of gaps) {
            now += gap;
            const passed = passMarks(marks, warnedPercent, instant(now));
            if (passed.isNew) sent.push(passed.percent);
            const highest = marks.filter(({ at }) => at <= instant(now)).at(-1)?.percent ?? 0;
            expect(passed.percent).toBe(highest);
            expect(passed.nextMarkAt).toEqual(marks.find(({ at }) => at > instant(now))?.at ?? null);
            ({ percent: warnedPercent } = passed);
          }
          expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b));
        }),
        { ...RUNS, numRuns: 1_000 },
      );
    },
    SLOW_MS,
  );
});

describe('policiesFor', () => {
  const general = policyOf({ id: 'general' });
  const ofWater = policyOf({ id: 'of-water', category: '05' });
  const sign = policyOf({ id: 'sign', metric: 'sign' });
  const find = (category: string) =>
    policiesFor([ofWater, general, sign], { line: '12345', category, priority: 'P3' }, ['sign', 'reply']).map(
      ({ id }) => id,
    );

  it('takes the policy of the class, and the general one where the class has none', () => {
    expect(find('05')).toEqual(['sign', 'of-water']);
    expect(find('01')).toEqual(['sign', 'general']);
  });
});
