import { appendEvent, lockOverdueReviews, type OverdueReview, rerouteWaiting } from '#db/stores/case-store';
import { startClocks, stopClocks, sweepClocks } from '#db/stores/clock-store';
import { loadPolicies } from '#db/stores/policy-store';
import type { Database, Db } from '#db/client';
import type { Clock } from '#domain/clock';
import { escalateUnclear } from '#domain/routing-policy';
import { deadlineOf } from '#domain/sla';
import type { Duty } from '../run-duty';

/** Marks clocks that reached their warning or due time, each once. */
export const sweepSla = (database: Database, clock: Clock): Duty => ({
  name: 'sweep-sla',
  everyMs: 1_000,
  run: () => database.$transaction((db) => sweepClocks(db, clock.now())),
});

/** Moves unclear cases that nobody took in time one step up, and starts their review clock again. */
export const escalateReviews = (database: Database, clock: Clock): Duty => ({
  name: 'escalate-reviews',
  everyMs: 1_000,
  run: () =>
    database.$transaction(async (db) => {
      const overdue = await lockOverdueReviews(db);
      for (const review of overdue) await escalate(db, review, clock.now());
      return overdue.length;
    }),
});

async function escalate(db: Db, { cityId, caseId, line, priority }: OverdueReview, now: Date): Promise<void> {
  const to = escalateUnclear(priority, line);
  await stopClocks(db, { cityId, caseId, now, metrics: ['review'] });
  await rerouteWaiting(db, { cityId, caseId, now, ...to });
  await appendEvent(db, {
    cityId,
    caseId,
    type: 'case-escalated',
    actorId: null,
    at: now,
    data: { from: priority, to: to.priority, line: to.line, lane: to.lane },
  });
  if (to.lane !== 'needs-human') return;
  const { policies } = await loadPolicies(db, cityId, now);
  const deadlines = policies
    .filter((policy) => policy.line === to.line && policy.priority === to.priority && policy.metric === 'review')
    .map((policy) => deadlineOf(policy, now));
  await startClocks(db, { cityId, caseId, now, deadlines });
}
