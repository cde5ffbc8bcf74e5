import { appendEvent, rerouteWaiting, updateCase } from '#db/stores/case-store';
import { insertCorrection } from '#db/stores/correction-store';
import { openLineRecord } from '#db/stores/line-record-store';
import { startClocks, stopClocks } from '#db/stores/clock-store';
import { toWrapUp } from '#db/stores/seat-store';
import { categoryExists } from '#db/views/catalog-view';
import type { CaseActionInput } from '#domain/case-action-input';
import { LANE_OF_LINE } from '#domain/line';
import { isLowering } from '#domain/priority';
import type { EffectContext } from './effect-context';
import { invalidField } from './invalid-field';

/**
 * A person says what the case is: line, category and priority. It stays at the seat when the seat's line owns it, and
 * otherwise waits in the other line's lane. Its clocks start again under the policy of what it is now.
 */
export async function decideCase(context: EffectContext, input: CaseActionInput<'decide'>): Promise<void> {
  const { db, actor, standing, now } = context;
  const { line, category, priority, reason } = input;
  if (!(await categoryExists(db, standing.cityId, category))) {
    throw invalidField('category', 'is not a category of this city');
  }
  if (isLowering(standing.priority, priority) && reason === undefined) {
    throw invalidField('reason', 'lowering a priority needs a reason');
  }

  const key = { cityId: standing.cityId, caseId: standing.id };
  const stays = line === actor.line;
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
  await insertCorrection(db, { ...key, actorId: actor.userId, at: now, line, category, priority });
  const change = { category, priority, needsHuman: false, line, lane: LANE_OF_LINE[line] };
  await updateCase(db, { ...key, now, change });
  if (stays) {
    await openLineRecord(db, key, line);
  } else {
    await rerouteWaiting(db, { ...key, line, lane: LANE_OF_LINE[line], priority, now });
    await toWrapUp(db, { cityId: standing.cityId, userId: actor.userId, now });
  }
  if (line === standing.line && priority === standing.priority && stays) return;
  const metrics = stays ? (['dispatch', 'reply'] as const) : (['answer', 'dispatch', 'reply'] as const);
  await stopClocks(db, { ...key, now, metrics });
  await startClocks(db, { ...key, now, deadlines: await context.deadlines({ line, priority }, metrics) });
}
