import { appendEvent, lockOverdueReviews, type OverdueReview, rerouteWaiting } from '#db/stores/case-store';
import { type DueClock, lockDueClocks, markClocks, startClocks, stopClocks } from '#db/stores/clock-store';
import { loadPolicies, loadPoliciesById } from '#db/stores/policy-store';
import { insertTransfer } from '#db/stores/transfer-store';
import type { Database, Db } from '#db/client';
import type { Clock } from '#domain/clock';
import { escalateUnclear } from '#domain/routing-policy';
import {
  deadlineOf,
  DUE_PERCENT,
  marksOf,
  type Passed,
  passMarks,
  policiesFor,
  type PolicyOnCalendar,
  type SlaMetric,
} from '#domain/sla';
import { transferDueAt, type TransferTimers } from '#domain/transfer';
import type { Duty } from '../run-duty';

/**
 * Marks clocks that reached a warning or their due time, each mark once, however many processes sweep and however often.
 */
export const sweepSla = (database: Database, clock: Clock): Duty => ({
  name: 'sweep-sla',
  everyMs: 1_000,
  run: () =>
    database.$transaction(async (db) => {
      const now = clock.now();
      const due = await lockDueClocks(db, now);
      if (due.length === 0) return 0;
      const policies = await loadPoliciesById(
        db,
        due.map(({ policyId }) => policyId),
      );
      return markClocks(
        db,
        now,
        due.map((one) => ({ ...one, ...passedBy(one, policies.get(one.policyId), now) })),
      );
    }),
});

/** The due time is the one that was promised: a calendar that was edited since moves no warning behind it. */
function passedBy({ run, warnedPercent, dueAt }: DueClock, policy: PolicyOnCalendar | undefined, now: Date): Passed {
  const warnings = policy ? marksOf(policy, run).filter(({ percent }) => percent < DUE_PERCENT) : [];
  const marks = warnings.map(({ percent, at }) => ({ percent, at: at < dueAt ? at : dueAt }));
  return passMarks([...marks, { percent: DUE_PERCENT, at: dueAt }], warnedPercent, now);
}

/**
 * Moves unclear cases that nobody took in time one step up, and starts their review clock again. Where that leads to the
 * other line it is an order to it: the first receiver owns the case until a seat there takes it.
 */
export const escalateReviews = (database: Database, timers: TransferTimers, clock: Clock): Duty => ({
  name: 'escalate-reviews',
  everyMs: 1_000,
  run: () =>
    database.$transaction(async (db) => {
      const overdue = await lockOverdueReviews(db);
      for (const review of overdue) await escalate(db, review, timers, clock.now());
      return overdue.length;
    }),
});

async function escalate(
  db: Db,
  { cityId, caseId, line, category, priority }: OverdueReview,
  timers: TransferTimers,
  now: Date,
): Promise<void> {
  const to = escalateUnclear(priority, line);
  await stopClocks(db, { cityId, caseId, now, metrics: ['review'] });
  await rerouteWaiting(db, { cityId, caseId, now, lane: to.lane, priority: to.priority });
  await appendEvent(db, {
    cityId,
    caseId,
    type: 'case-escalated',
    actorId: null,
    at: now,
    data: { from: priority, to: to.priority, line: to.line, lane: to.lane },
  });
  const { policies } = await loadPolicies(db, cityId, now);
  const deadlinesOf = (metric: SlaMetric) =>
    policiesFor(policies, { ...to, category }, [metric]).map((policy) => deadlineOf(policy, now));
  if (to.lane === 'needs-human') await startClocks(db, { cityId, caseId, now, deadlines: deadlinesOf('review') });
  if (to.line === line) return;
  const signDueAt = deadlinesOf('sign')[0]?.dueAt;
  await insertTransfer(db, {
    ...{ cityId, caseId, kind: 'ORDER_PUSH', state: 'INITIATED', fromLine: line, toLine: to.line, now },
    ...{ boundaryRuleId: null, bounces: 0, senderId: null, receiverId: null },
    reason: 'review',
    dueAt: transferDueAt({ kind: 'ORDER_PUSH', priority: to.priority }, { now, timers, signDueAt }),
    event: 'transfer-started',
  });
}
