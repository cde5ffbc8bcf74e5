import type { Line } from './line';
import type { Priority } from './priority';
import { addWorkingTime, type WorkingCalendar } from './working-time';

/**
 * What is measured: `answer` stored → taken by a person · `review` the same for an unclear case, which moves up when it runs out ·
 * `dispatch` stored → sent to a unit or answered · `sign` sent → signed by the unit · `reply` stored → reply or scene feedback.
 */
export const SLA_METRICS = ['answer', 'review', 'dispatch', 'sign', 'reply'] as const;
export type SlaMetric = (typeof SLA_METRICS)[number];

/** `always` runs day and night; `working` only inside the intervals of the city's calendar. */
export const SLA_CLOCKS = ['always', 'working'] as const;
export type SlaClockKind = (typeof SLA_CLOCKS)[number];

/** One policy row: how long a metric may take on a line at a priority. */
export type SlaPolicy = {
  id: string;
  line: Line;
  priority: Priority;
  metric: SlaMetric;
  targetMs: number;
  /** Share of the target after which a warning is due, in (0, 1). */
  warnFraction: number;
  clock: SlaClockKind;
};

/** A running clock of a case, with both instants computed at the start from the policy valid then. */
export type SlaDeadline = { policyId: string; metric: SlaMetric; warnAt: Date; dueAt: Date };

/** Metrics whose clocks start the moment a contact is stored. */
export const METRICS_AT_INTAKE = ['answer', 'dispatch', 'reply'] as const satisfies SlaMetric[];

/**
 * When the clock of a policy warns and is due if it starts at `start`. A warning inside working time falls at the same
 * share of working time.
 */
export function deadlineOf(policy: SlaPolicy & { calendar: WorkingCalendar }, start: Date): SlaDeadline {
  const after = (ms: number) =>
    policy.clock === 'working' ? addWorkingTime(start, ms, policy.calendar) : new Date(start.getTime() + ms);
  return {
    policyId: policy.id,
    metric: policy.metric,
    warnAt: after(Math.round(policy.targetMs * policy.warnFraction)),
    dueAt: after(policy.targetMs),
  };
}
