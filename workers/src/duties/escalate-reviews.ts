import type { Database, Db } from '#db/client';
import { loadPolicies } from '#db/stores/policy-store';
import { escalateReviews as moveUp, lockOverdueReviews, type OverdueReview } from '#db/stores/review-store';
import { insertTransfer } from '#db/stores/transfer-store';
import type { Clock } from '#domain/clock';
import { escalateUnclear } from '#domain/routing-policy';
import { deadlineOf, policiesFor, type PolicyOnCalendar, type SlaMetric } from '#domain/sla';
import { transferDueAt, type TransferTimers } from '#domain/transfer';
import type { Duty } from '../run-duty';

/**
 * Moves unclear cases that nobody took in time one step up, and starts their review clock again. Where that leads to the
 * other line it is an order to it: the first receiver owns the case until a seat there takes it.
 */
export const escalateReviews = (database: Database, timers: TransferTimers, clock: Clock): Duty => ({
  name: 'escalate-reviews',
  everyMs: 1_000,
  run: () =>
    database.$transaction(async (db) => {
      const now = clock.now();
      const overdue = await lockOverdueReviews(db);
      const policies = await policiesOfCities(db, overdue, now);
      const steps = overdue.map((review) => stepOf(review, policies.get(review.cityId) ?? [], now));
      await moveUp(db, steps, now);
      for (const step of steps) if (step.to.line !== step.line) await push(db, step, timers, now);
      return steps.length;
    }),
});

async function policiesOfCities(db: Db, overdue: OverdueReview[], now: Date): Promise<Map<string, PolicyOnCalendar[]>> {
  const found = new Map<string, PolicyOnCalendar[]>();
  for (const cityId of new Set(overdue.map((review) => review.cityId))) {
    found.set(cityId, (await loadPolicies(db, cityId, now)).policies);
  }
  return found;
}

function stepOf(review: OverdueReview, policies: PolicyOnCalendar[], now: Date) {
  const to = escalateUnclear(review.priority, review.line);
  const deadlineFor = (metric: SlaMetric) =>
    policiesFor(policies, { ...to, category: review.category }, [metric]).map((policy) => deadlineOf(policy, now))[0];
  const isReviewedAgain = to.lane === 'needs-human';
  return { ...review, to, review: isReviewedAgain ? deadlineFor('review') : undefined, sign: deadlineFor('sign') };
}

function push(
  db: Db,
  { cityId, caseId, line, to, sign }: ReturnType<typeof stepOf>,
  timers: TransferTimers,
  now: Date,
) {
  return insertTransfer(db, {
    ...{ cityId, caseId, kind: 'ORDER_PUSH', state: 'INITIATED', fromLine: line, toLine: to.line, now },
    ...{ boundaryRuleId: null, bounces: 0, senderId: null, receiverId: null },
    reason: 'review',
    dueAt: transferDueAt({ kind: 'ORDER_PUSH', priority: to.priority }, { now, timers, signDueAt: sign?.dueAt }),
    event: 'transfer-started',
  });
}
