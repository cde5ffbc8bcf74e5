import type { Database } from '#db/client';
import { type DueClock, lockDueClocks, markClocks } from '#db/stores/clock-store';
import { loadPoliciesById } from '#db/stores/policy-store';
import type { Clock } from '#domain/clock';
import { DUE_PERCENT, marksOf, type Passed, passMarks, type PolicyOnCalendar } from '#domain/sla';
import type { Duty } from '../run-duty';

/** A mark is written within a second of its time, and the pass itself takes some of that. */
const SWEEP_EVERY_MS = 500;

/**
 * Marks clocks that reached a warning or their due time, each mark once, however many processes sweep and however often.
 */
export const sweepSla = (database: Database, clock: Clock): Duty => ({
  name: 'sweep-sla',
  everyMs: SWEEP_EVERY_MS,
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
