import { appendEvent, updateCase } from '#db/stores/case-store';
import { countBounces, insertTransfer } from '#db/stores/transfer-store';
import { findBoundaryQuestion } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import { proposeLine } from '#domain/boundary';
import type { TransferStart } from '#domain/transfer-input';
import { isFirstResponse, isLive, needsThreeWay, otherLineThan, transferDueAt } from '#domain/transfer';
import type { EffectContext } from '../cases/effect-context';
import { pushCase } from './push-case';

/**
 * The owner asks the other line to take a case that its seat holds, or tells the caller whom to ask.
 * @throws AppError `illegal-transition` when the case is not this line's to give; `invalid-input` naming the kind
 */
export async function startTransfer(context: EffectContext, { kind, reason }: TransferStart): Promise<void> {
  const { db, actor, standing, now, timers } = context;
  const { cityId, id: caseId, line: fromLine, priority } = standing;
  if (fromLine !== actor.line) throw new AppError('illegal-transition', 'say first what the unclear case is');
  if (isFirstResponse(priority) && fromLine === '110') {
    throw new AppError('illegal-transition', 'danger to life stays with 110');
  }
  const toLine = otherLineThan(fromLine);
  const bounces = await countBounces(db, { cityId, caseId });
  const isForced = needsThreeWay(bounces, priority);
  if (isForced && kind !== 'THREE_WAY') {
    const message = 'the lines have sent this case to and fro: the next transfer is a three-way call';
    throw new AppError('invalid-input', message, { issues: [{ path: 'kind', message }] });
  }

  const { rules, categoryLine, address } = await findBoundaryQuestion(db, {
    cityId,
    caseId,
    category: standing.category,
  });
  const proposal = proposeLine(rules, { priority, categoryLine, category: standing.category, address, now });
  const boundaryRuleId = proposal.rules.find(({ line }) => line === toLine)?.id ?? null;
  if (kind === 'ORDER_PUSH') return pushCase(context, { toLine, priority, reason, bounces, boundaryRuleId });

  const dueAt = isLive(kind) ? transferDueAt({ kind, priority }, { now, timers, signDueAt: undefined }) : now;
  await insertTransfer(db, {
    ...{ cityId, caseId, kind, fromLine, toLine, reason, boundaryRuleId, bounces, now, dueAt },
    state: isLive(kind) ? 'INITIATED' : 'GUIDED',
    senderId: actor.userId,
    receiverId: null,
    event: isLive(kind) ? 'transfer-started' : 'caller-guided',
  });
  await updateCase(db, { cityId, caseId, now, change: {} });
  if (!isForced) return;
  await appendEvent(db, { cityId, caseId, type: 'transfer-forced', actorId: null, at: now, data: { bounces } });
}
