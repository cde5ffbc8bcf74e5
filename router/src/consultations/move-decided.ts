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

/**
 * What was decided is done: a transfer that the decision has accepted makes the line the owner, the hand that has the
 * case lets it go, and it waits in its new lane.
 */
export async function moveDecided(
  context: Omit<EffectContext, 'timers'>,
  { owner, reason, ruleId }: { owner: Line; reason: string; ruleId: string | null },
): Promise<void> {
  const { db, standing, actor, now } = context;
  const { cityId, id: caseId, line: fromLine, priority } = standing;
  const key = { cityId, caseId };
  const transferId = await insertTransfer(db, {
    ...{ ...key, kind: 'ORDER_PUSH', state: 'ACCEPTED', fromLine, toLine: owner, reason, boundaryRuleId: ruleId, now },
    ...{ bounces: await countBounces(db, key), senderId: actor.userId, receiverId: null, dueAt: now },
    event: 'transfer-accepted',
  });
  await insertOwner(db, { ...key, line: owner, transferId, now });
  for (const userId of await findHands(db, cityId, caseId)) {
    await silence(db, { ...key, userId, now });
    await toWrapUp(db, { cityId, userId, now });
  }
  await updateCase(db, { ...key, now, change: { line: owner } });
  await openLineRecord(db, key, owner);
  await letGo(db, key, fromLine, now);
  await rerouteWaiting(db, { ...key, lane: LANE_OF_LINE[owner], priority, now });
  await stopClocks(db, { ...key, now, metrics: ['sign', 'review', 'contact'] });
  await restartClocks(context, { line: owner, priority }, ['answer', 'dispatch', 'reply']);
}
