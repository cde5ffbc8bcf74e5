import type { Database } from '#db/client';
import { lockStrays } from '#db/stores/link-sender-store';
import { loadPolicies } from '#db/stores/policy-store';
import { insertTransfer } from '#db/stores/transfer-store';
import type { Clock } from '#domain/clock';
import type { Priority } from '#domain/priority';
import { deadlineOf, policiesFor } from '#domain/sla';
import { transferDueAt, type TransferTimers } from '#domain/transfer';
import type { Duty } from '../run-duty';

const BATCH = 50;

/**
 * Offers cases that came in here to the line that they are for, where that one lives at another installation: an order of
 * the system, so danger to life and what nobody reviewed is not given back by 110.
 */
export const pushStrays = (database: Database, timers: TransferTimers, clock: Clock): Duty => ({
  name: 'push-strays',
  everyMs: 200,
  run: () =>
    database.$transaction(async (db) => {
      const now = clock.now();
      const strays = await lockStrays(db, BATCH);
      for (const { cityId, caseId, line, toLine, category, priority: urgency } of strays) {
        const priority = urgency as Priority;
        const { policies } = await loadPolicies(db, cityId, now);
        const [sign] = policiesFor(policies, { line: toLine, category, priority }, ['sign']);
        const signDueAt = sign && deadlineOf(sign, now).dueAt;
        await insertTransfer(db, {
          ...{ cityId, caseId, kind: 'ORDER_PUSH', state: 'INITIATED', fromLine: line, toLine, now, reason: 'line' },
          ...{ boundaryRuleId: null, bounces: 0, senderId: null, receiverId: null, event: 'transfer-started' },
          dueAt: transferDueAt({ kind: 'ORDER_PUSH', priority }, { now, timers, signDueAt }),
        });
      }
      return strays.length;
    }),
});
