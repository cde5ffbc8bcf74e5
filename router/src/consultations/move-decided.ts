import type { Db } from '#db/client';
import { endAssignmentsOf } from '#db/stores/assignment-store';
import { type CaseState, lockCase, rerouteWaiting, updateCase } from '#db/stores/case-store';
import { stopClocks } from '#db/stores/clock-store';
import { openLineRecord } from '#db/stores/line-record-store';
import { decideExtension, endUnits } from '#db/stores/order-store';
import { lockSeat, toWrapUp } from '#db/stores/seat-store';
import { countBounces, insertOwner, insertTransfer, silence } from '#db/stores/transfer-store';
import { findHands } from '#db/views/hands-view';
import { LANE_OF_LINE, type Line } from '#domain/line';
import { transferDueAt } from '#domain/transfer';
import type { EffectContext } from '../cases/effect-context';
import { restartClocks } from '../cases/restart-clocks';

/**
 * Locks a case after the seat that holds it or that it rings at, in the order in which everybody locks.
 * @returns undefined when there is no such case; 'moved' when it went to another seat in the meantime
 */
export async function lockCaseInHand(db: Db, cityId: string, caseId: string): Promise<CaseState | 'moved' | undefined> {
  const seen = await findHands(db, cityId, caseId);
  for (const userId of seen) await lockSeat(db, { cityId, userId });
  const standing = await lockCase(db, cityId, caseId);
  const now = await findHands(db, cityId, caseId);
  return standing && now.some((userId) => !seen.includes(userId)) ? 'moved' : standing;
}

/** What the line before had under way is over: its units are free, its order is nobody's. */
async function letGo(db: Db, key: { cityId: string; caseId: string }, fromLine: Line, now: Date): Promise<void> {
  if (fromLine === '110') return endAssignmentsOf(db, key, now);
  await endUnits(db, key, 'RECALLED', now);
  await decideExtension(db, key, 'LAPSED', now);
  await db.workOrder.updateMany({ where: key, data: { departmentCode: null, reviewOn: null } });
}

type Decided = { owner: Line; reason: string; ruleId: string | null };

/**
 * The transfer of a decision. Where the line is here, the decision has accepted it and the line owns the case; one that
 * lives at another installation owns it as soon as a seat there takes what it is sent, which it cannot refuse.
 */
async function sendDecided(context: EffectContext, { owner, reason, ruleId }: Decided): Promise<void> {
  const { db, standing, actor, now, timers, deadlines } = context;
  const { cityId, id: caseId, line: fromLine, priority } = standing;
  const key = { cityId, caseId };
  const isElsewhere = (await db.link.count({ where: { cityId, line: owner } })) > 0;
  const [sign] = await deadlines({ line: owner, priority }, ['sign']);
  const transferId = await insertTransfer(db, {
    ...{ ...key, kind: 'ORDER_PUSH', fromLine, toLine: owner, reason, boundaryRuleId: ruleId, isDecided: true, now },
    ...{ bounces: await countBounces(db, key), senderId: actor.userId, receiverId: null },
    ...(isElsewhere
      ? { state: 'INITIATED', event: 'transfer-started' }
      : { state: 'ACCEPTED', event: 'transfer-accepted' }),
    dueAt: isElsewhere ? transferDueAt({ kind: 'ORDER_PUSH', priority }, { now, timers, signDueAt: sign?.dueAt }) : now,
  });
  if (isElsewhere) return;
  await insertOwner(db, { ...key, line: owner, transferId, now });
  await updateCase(db, { ...key, now, change: { line: owner } });
  await openLineRecord(db, key, owner);
}

/** What was decided is done: the hand that has the case lets it go, and it waits in the lane of the line that it is for. */
export async function moveDecided(context: EffectContext, decided: Decided): Promise<void> {
  const { db, standing, now } = context;
  const { cityId, id: caseId, line: fromLine, priority } = standing;
  const { owner } = decided;
  const key = { cityId, caseId };
  await sendDecided(context, decided);
  for (const userId of await findHands(db, cityId, caseId)) {
    await silence(db, { ...key, userId, now });
    await toWrapUp(db, { cityId, userId, now });
  }
  await letGo(db, key, fromLine, now);
  await rerouteWaiting(db, { ...key, lane: LANE_OF_LINE[owner], priority, now });
  await stopClocks(db, { ...key, now, metrics: ['sign', 'review', 'contact'] });
  await restartClocks(context, { line: owner, priority }, ['answer', 'dispatch', 'reply']);
}
