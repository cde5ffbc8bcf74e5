import { endAssignmentsOf } from '#db/stores/assignment-store';
import { rerouteWaiting, updateCase } from '#db/stores/case-store';
import { openLineRecord } from '#db/stores/line-record-store';
import { toWrapUp } from '#db/stores/seat-store';
import { insertOwner, insertTransfer } from '#db/stores/transfer-store';
import { LANE_OF_LINE, type Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import { transferDueAt } from '#domain/transfer';
import type { EffectContext } from '../cases/effect-context';
import { restartClocks } from '../cases/restart-clocks';

type Order = { toLine: Line; priority: Priority; reason: string; bounces: number; boundaryRuleId: string | null };

const rowOf = ({ standing, actor, now }: EffectContext, { toLine, reason, bounces, boundaryRuleId }: Order) => ({
  cityId: standing.cityId,
  caseId: standing.id,
  kind: 'ORDER_PUSH' as const,
  fromLine: standing.line,
  toLine,
  reason,
  bounces,
  boundaryRuleId,
  senderId: actor.userId,
  now,
});

/**
 * Gives a held case to the other line by order: it leaves the seat and waits in the lane of the other line, which owns it
 * as soon as a seat there takes it, and not before.
 */
export async function pushCase(context: EffectContext, order: Order): Promise<void> {
  const { db, standing, actor, now, deadlines, timers } = context;
  const { toLine, priority } = order;
  const [sign] = await deadlines({ line: toLine, priority }, ['sign']);
  const dueAt = transferDueAt({ kind: 'ORDER_PUSH', priority }, { now, timers, signDueAt: sign?.dueAt });
  const row = rowOf(context, order);
  await insertTransfer(db, { ...row, state: 'INITIATED', receiverId: null, dueAt, event: 'transfer-started' });
  const key = { cityId: standing.cityId, caseId: standing.id };
  if (standing.line === '110') await endAssignmentsOf(db, key, now); // the other line cannot command them
  await rerouteWaiting(db, { ...key, lane: LANE_OF_LINE[toLine], priority, now });
  await toWrapUp(db, { cityId: standing.cityId, userId: actor.userId, now });
  await restartClocks(context, { line: toLine, priority }, ['answer', 'dispatch', 'reply']);
}

/** A seat holds an unclear case of the other line and says that it is its own: asking and accepting are one. */
export async function takeOver(context: EffectContext, order: Order): Promise<void> {
  const { db, standing, actor, now } = context;
  const key = { cityId: standing.cityId, caseId: standing.id };
  const line = order.toLine;
  const transferId = await insertTransfer(db, {
    ...rowOf(context, order),
    state: 'ACCEPTED',
    receiverId: actor.userId,
    dueAt: now,
    event: 'transfer-accepted',
  });
  await insertOwner(db, { ...key, line, transferId, now });
  await updateCase(db, { ...key, now, change: { line } });
  await openLineRecord(db, key, line);
}
