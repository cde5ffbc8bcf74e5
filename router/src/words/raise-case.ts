import { appendEvent, rerouteWaiting, updateCase } from '#db/stores/case-store';
import { toWrapUp } from '#db/stores/seat-store';
import { endTransfer, type LockedTransfer } from '#db/stores/transfer-store';
import { LANE_OF_LINE } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Triage } from '#domain/triage';
import { isFirstResponse } from '#domain/transfer';
import type { EffectContext } from '../cases/effect-context';
import { restartClocks } from '../cases/restart-clocks';
import { takeOver } from '../transfers/push-case';
import { startTransfer } from '../transfers/start-transfer';

/** Why the system asks the other line, in the words of the rule that saw it. */
const reasonOf = ({ reasons, category }: Triage): string =>
  reasons.find(({ kind }) => kind === 'rule')?.code ?? category;

/**
 * A held case becomes as urgent as what its caller now says, and of that class. Danger to life goes to 110 at once: a
 * seat of 110 keeps it, one of 12345 stays with the caller while 110 rings, and what was on its way from 110 comes back.
 * An unclear case of 110 that a seat of 12345 holds waits for 110 itself.
 * @param under the transfer of the case that is under way, locked
 */
export async function raiseCase(
  context: EffectContext,
  read: Triage & { priority: Priority },
  under: LockedTransfer | undefined,
): Promise<void> {
  const { db, actor, standing, now } = context;
  const { cityId, id: caseId } = standing;
  const { category, priority } = read;
  const key = { cityId, caseId };
  await updateCase(db, { ...key, now, change: { category, priority } });
  const data = { from: standing.priority, to: priority, category };
  await appendEvent(db, { ...key, type: 'priority-raised', actorId: null, at: now, data });
  const raised = { ...standing, category, priority };
  await restartClocks(context, raised, ['dispatch', 'reply']);
  if (!isFirstResponse(priority)) return;

  if (under !== undefined) {
    if (under.toLine === '110') return;
    await endTransfer(db, { ...under, priority }, { event: 'cancel', actorId: null, now, outcome: reasonOf(read) });
    return;
  }
  if (standing.line === '110') {
    if (actor.line === '110') return;
    await rerouteWaiting(db, { ...key, lane: LANE_OF_LINE['110'], priority, now });
    await toWrapUp(db, { cityId, userId: actor.userId, now });
    return restartClocks(context, raised, ['answer']);
  }
  const reason = reasonOf(read);
  if (actor.line === '110') {
    await takeOver(
      { ...context, standing: raised },
      { toLine: '110', priority, reason, bounces: 0, boundaryRuleId: null },
    );
    return;
  }
  const { version, fence } = standing;
  await startTransfer({ ...context, standing: raised }, { kind: 'ONE_KEY', reason, version, fence });
}
