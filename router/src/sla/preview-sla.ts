import type { Db } from '#db/client';
import { loadPolicies } from '#db/stores/policy-store';
import { categoryExists } from '#db/views/catalog-view';
import { AppError } from '#domain/app-error';
import { DUE_PERCENT, marksOf, METRICS_AT_INTAKE, policiesFor, SLA_METRICS, type SlaMetric } from '#domain/sla';
import type { SlaPreviewQuery, SlaPreviewWire } from '#domain/wire/sla-wire';

const MINUTE_MS = 60_000;
const AT_INTAKE: readonly SlaMetric[] = METRICS_AT_INTAKE;

/**
 * Which policies would apply to a case, and until when.
 * @throws AppError `invalid-input` when the city has no such category
 */
export async function previewSla(
  db: Db,
  cityId: string,
  { line, category, priority, startAt }: SlaPreviewQuery,
  now: Date,
): Promise<SlaPreviewWire> {
  if (!(await categoryExists(db, cityId, category))) {
    const issues = [{ path: 'category', message: 'is not a category of this city' }];
    throw new AppError('invalid-input', 'no such category', { issues });
  }
  const start = startAt === undefined ? now : new Date(startAt);
  const { policies, utcOffsetMinutes } = await loadPolicies(db, cityId, start);
  const yearOf = (at: Date) => new Date(at.getTime() + utcOffsetMinutes * MINUTE_MS).getUTCFullYear();
  const unknownYears = new Set<number>();

  const items = policiesFor(policies, { line, category, priority }, SLA_METRICS).map((policy) => {
    const marks = marksOf(policy, { consumedMs: 0, since: start });
    const due = marks.at(-1)?.at ?? start;
    for (let year = yearOf(start); policy.clock === 'working' && year <= yearOf(due); year += 1) {
      if (!policy.calendar.knownYears.has(year)) unknownYears.add(year);
    }
    return {
      metric: policy.metric,
      policyId: policy.id,
      category: policy.category,
      version: policy.version,
      targetMs: policy.targetMs,
      clock: policy.clock,
      isPausable: policy.isPausable,
      startsAtIntake: AT_INTAKE.includes(policy.metric),
      warnings: marks
        .filter(({ percent }) => percent < DUE_PERCENT)
        .map(({ percent, at }) => ({ percent, at: at.toISOString() })),
      dueAt: due.toISOString(),
    };
  });
  return { startAt: start.toISOString(), items, unknownYears: [...unknownYears].sort((a, b) => a - b) };
}
