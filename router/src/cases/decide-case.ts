import { oweCallBack } from '#db/stores/call-back-store';
import { appendEvent, rerouteWaiting, updateCase } from '#db/stores/case-store';
import { insertCorrection } from '#db/stores/correction-store';
import { openLineRecord } from '#db/stores/line-record-store';
import { toWrapUp } from '#db/stores/seat-store';
import { countBounces } from '#db/stores/transfer-store';
import { categoryExists } from '#db/views/catalog-view';
import { endingOf } from '#domain/call-back';
import type { CaseActionInput } from '#domain/case-action-input';
import { LANE_OF_LINE } from '#domain/line';
import { isLowering } from '#domain/priority';
import { isFirstResponse, needsThreeWay } from '#domain/transfer';
import { pushCase, takeOver } from '../transfers/push-case';
import type { EffectContext } from './effect-context';
import { invalidField } from './invalid-field';
import { restartClocks } from './restart-clocks';

/**
 * A person says what the case is: line, category and priority. It stays at the seat when it is for the seat's line, and
 * otherwise waits in the lane it is for. Danger to life is for 110 whatever the line said. When the line is another than
 * the owner, saying so is a transfer: an order to the other line, or taking over what this line says is its own.
 */
export async function decideCase(context: EffectContext, input: CaseActionInput<'decide'>): Promise<void> {
  const { db, actor, standing, now } = context;
  const { category, priority, reason } = input;
  if (!(await categoryExists(db, standing.cityId, category))) {
    throw invalidField('category', 'is not a category of this city');
  }
  if (isLowering(standing.priority, priority) && reason === undefined) {
    throw invalidField('reason', 'lowering a priority needs a reason');
  }
  const line = isFirstResponse(priority) ? '110' : input.line;
  const isOurs = line === actor.line;
  const isOwners = line === standing.line;
  const key = { cityId: standing.cityId, caseId: standing.id };
  const bounces = isOwners ? 0 : await countBounces(db, key);
  if (!isOurs && !isOwners && needsThreeWay(bounces, priority)) {
    throw invalidField('line', 'the lines have sent this case to and fro: the next transfer is a three-way call');
  }

  await appendEvent(db, {
    ...key,
    type: 'case-decided',
    actorId: actor.userId,
    at: now,
    data: {
      line,
      category,
      priority,
      ...(reason === undefined ? {} : { reason }),
      before: { line: standing.line, category: standing.category, priority: standing.priority },
    },
  });
  const ending = endingOf(category);
  if (ending !== undefined) {
    await oweCallBack(db, { ...key, kind: ending, priority, actorId: actor.userId, now });
  }
  await insertCorrection(db, { ...key, actorId: actor.userId, at: now, line, category, priority });
  const lane = LANE_OF_LINE[line];
  await updateCase(db, { ...key, now, change: { category, priority, needsHuman: false, lane } });

  const order = { toLine: line, priority, reason: reason ?? `${category} ${priority}`, bounces, boundaryRuleId: null };
  if (!isOwners && !isOurs) return pushCase(context, order);
  if (!isOurs) {
    await rerouteWaiting(db, { ...key, lane, priority, now });
    await toWrapUp(db, { cityId: standing.cityId, userId: actor.userId, now });
    return restartClocks(context, { line, priority }, ['answer', 'dispatch', 'reply']);
  }
  if (isOwners) await openLineRecord(db, key, line);
  else await takeOver(context, order);
  if (!isOwners || priority !== standing.priority)
    await restartClocks(context, { line, priority }, ['dispatch', 'reply']);
}
