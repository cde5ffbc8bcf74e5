import { appendEvent, updateCase } from '#db/stores/case-store';
import type { CaseActionInput } from '#domain/case-action-input';
import { isLowering } from '#domain/priority';
import type { SlaMetric } from '#domain/sla';
import type { EffectContext } from './effect-context';
import { invalidField } from './invalid-field';
import { restartClocks } from './restart-clocks';

/**
 * An incident on which a unit works turns out more or less urgent than it was. Up needs no words, down a reason; what
 * still runs begins anew under the limits of the new priority. Before there is a unit, `decide` says how urgent a case is.
 */
export async function regradeCase(context: EffectContext, input: CaseActionInput<'regrade'>): Promise<void> {
  const { db, actor, standing, now } = context;
  const { priority, reason } = input;
  if (priority === standing.priority) throw invalidField('priority', 'is what it is already');
  if (isLowering(standing.priority, priority) && reason === undefined) {
    throw invalidField('reason', 'lowering a priority needs a reason');
  }
  const key = { cityId: standing.cityId, caseId: standing.id };
  const data = { priority, ...(reason === undefined ? {} : { reason }), before: { priority: standing.priority } };
  await appendEvent(db, { ...key, type: 'case-regraded', actorId: actor.userId, at: now, data });
  await updateCase(db, { ...key, now, change: { priority } });
  const running: SlaMetric[] = standing.status === 'INSTRUCTED' ? ['sign', 'reply'] : ['reply'];
  if (standing.status === 'FEEDBACK') return;
  await restartClocks(context, { line: standing.line, priority }, running);
}
