import type { Line } from './line';
import type { Priority } from './priority';
import { addWorkingTime, type WorkingCalendar, workingTimeBetween } from './working-time';

/**
 * What is measured: `answer` stored → taken by a person · `review` the same for an unclear case, which moves up when it runs out ·
 * `dispatch` stored → sent to a unit or answered · `sign` sent → signed by the unit · `reply` stored → reply or scene feedback ·
 * `contact` sent → the unit's first word with the requester · `consult` consultation opened → decided.
 */
export const SLA_METRICS = ['answer', 'review', 'dispatch', 'sign', 'reply', 'contact', 'consult'] as const;
export type SlaMetric = (typeof SLA_METRICS)[number];

/** `always` runs day and night; `working` only inside the intervals of the city's calendar. */
export const SLA_CLOCKS = ['always', 'working'] as const;
export type SlaClockKind = (typeof SLA_CLOCKS)[number];

/** The class of a policy that holds for every class without one of its own. */
export const ANY_CATEGORY = 'any';

/** Percent of the target at which a clock is due. */
export const DUE_PERCENT = 100;

/** One policy row: how long a metric may take on a line, for a class, at a priority. A change is a new version. */
export type SlaPolicy = {
  id: string;
  line: Line;
  /** A category's code, or `ANY_CATEGORY`. */
  category: string;
  priority: Priority;
  metric: SlaMetric;
  targetMs: number;
  /** Percents of the target at which people are warned, ascending, each from 1 to 99; at 100 the clock is due. */
  warnPercents: readonly number[];
  clock: SlaClockKind;
  /** Whether a supervisor may let its clocks pause; only those that run in working time can. */
  isPausable: boolean;
  version: number;
};
export type PolicyOnCalendar = SlaPolicy & { calendar: WorkingCalendar };

/** A clock as it starts, its instants computed from the policy valid then; `warnAt` is the first warning. */
export type SlaDeadline = { policyId: string; metric: SlaMetric; warnAt: Date; dueAt: Date };

/** Metrics whose clocks start the moment a contact is stored. */
export const METRICS_AT_INTAKE = ['answer', 'dispatch', 'reply'] as const satisfies SlaMetric[];

/** The policy of each metric for a case of this line, class and priority: the one of its class before the general one. */
export function policiesFor<P extends SlaPolicy>(
  policies: readonly P[],
  { line, category, priority }: Pick<SlaPolicy, 'line' | 'category' | 'priority'>,
  metrics: readonly SlaMetric[],
): P[] {
  const ofCase = policies.filter((policy) => policy.line === line && policy.priority === priority);
  const find = (metric: SlaMetric, of: string) =>
    ofCase.find((policy) => policy.metric === metric && policy.category === of);
  return metrics.flatMap((metric) => find(metric, category) ?? find(metric, ANY_CATEGORY) ?? []);
}

/** What a clock had counted when it last began to run, and when that was. Pause and reopening begin a new run. */
export type ClockRun = {
  consumedMs: number;
  since: Date;
  /** What was granted on top of the target. */ extraMs?: number;
};

/** What a clock that runs has counted until `now`, in ms of its own kind of time. */
export const elapsedMs = (
  { clock, calendar }: Pick<PolicyOnCalendar, 'clock' | 'calendar'>,
  { consumedMs, since }: ClockRun,
  now: Date,
): number =>
  consumedMs +
  (clock === 'working' ? workingTimeBetween(since, now, calendar) : Math.max(0, now.getTime() - since.getTime()));

/** When a running clock reaches a share of its target; when it had counted that much before this run, the run's start. */
function reachedAt(
  { targetMs, clock, calendar }: PolicyOnCalendar,
  { consumedMs, since, extraMs = 0 }: ClockRun,
  percent: number,
) {
  const left = Math.max(0, Math.round(((targetMs + extraMs) * percent) / DUE_PERCENT) - consumedMs);
  return clock === 'working' ? addWorkingTime(since, left, calendar) : new Date(since.getTime() + left);
}

/** A share of the target and the instant at which a clock reaches it. */
export type ClockMark = { percent: number; at: Date };

/** Every warning of a running clock and, last, its due time. A share of working time falls inside working time. */
export const marksOf = (policy: PolicyOnCalendar, run: ClockRun): ClockMark[] =>
  [...policy.warnPercents, DUE_PERCENT].map((percent) => ({ percent, at: reachedAt(policy, run, percent) }));

/** When the clock of a policy warns first and is due if it starts at `start`. */
export function deadlineOf(policy: PolicyOnCalendar, start: Date): SlaDeadline {
  const run: ClockRun = { consumedMs: 0, since: start };
  return {
    policyId: policy.id,
    metric: policy.metric,
    warnAt: reachedAt(policy, run, policy.warnPercents[0] ?? DUE_PERCENT),
    dueAt: reachedAt(policy, run, DUE_PERCENT),
  };
}

/** What a sweep does with a clock: the highest mark reached, if it is a new one, and when the next one comes. */
export type Passed = { percent: number; isNew: boolean; nextMarkAt: Date | null };

/**
 * Reads the marks of a clock at `now`. Of several that were reached since the last reading only the highest counts, and
 * none counts twice.
 * @param marks ascending, the due time last
 * @param warnedPercent the highest one that counted before; 0 when none did
 */
export function passMarks(marks: readonly ClockMark[], warnedPercent: number, now: Date): Passed {
  const percent = marks.findLast(({ at }) => at <= now)?.percent ?? 0;
  const highest = Math.max(percent, warnedPercent);
  const next = marks.find((mark) => mark.percent > highest);
  return { percent: highest, isNew: percent > warnedPercent, nextMarkAt: next?.at ?? null };
}
