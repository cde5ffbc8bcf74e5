import { updateCase, updateWorkOrder } from '#db/stores/case-store';
import { openLineRecord } from '#db/stores/line-record-store';
import {
  decideEscalation,
  decideExtension,
  endUnits,
  escalateOrder,
  insertOrderCallBack,
  superviseOrder,
} from '#db/stores/order-store';
import type { CaseActionInput } from '#domain/case-action-input';
import { isUnhappy, levelAfter, type SupervisionTrigger } from '#domain/order';
import { invalidField } from '../cases/invalid-field';
import { type ActionContext, keyOf, noteOf, type OrderContext, step, type StepContext } from '../cases/step';
import { endOfDay } from './city-day';
import { orderOf, type OrderEffects } from './order-of';

/** A new round begins without evidence: what the last one left stands in the history and in the calls back. */
const NO_EVIDENCE = { reply: null, result: null, callBackOutcome: null, satisfaction: null, callBackAttempts: 0 };

const supervise = (context: ActionContext, trigger: SupervisionTrigger, occasion: string, reason?: string) =>
  superviseOrder(context.db, {
    ...keyOf(context),
    ...{ trigger, occasion, reason, actorId: context.actor.userId, now: context.now },
  });

/**
 * What closing ends for an order. Who is still unhappy gets an explanation, which stands in the history.
 * @throws AppError `invalid-input` when it is missing
 */
export async function endOrder(
  context: ActionContext,
  { standing }: OrderContext,
  { note }: CaseActionInput<'close'>,
): Promise<void> {
  if (isUnhappy(standing) && note === undefined) {
    throw invalidField('note', 'who says that it is not solved is owed an explanation');
  }
  await endUnits(context.db, keyOf(context), 'CLOSED', context.now);
}

/** The requester comes back to what was closed: the hotline decides anew, and the clocks start again. */
export async function reopenOrder(context: StepContext, reason: string): Promise<void> {
  await updateWorkOrder(context.db, keyOf(context), {
    ...NO_EVIDENCE,
    departmentCode: null,
    refusal: null,
    whereToGo: null,
    reopenings: { increment: 1 },
  });
  await step(context, 'case-reopened', { reason }, { closedAt: null, disposition: null });
}

/** What the requester is told, and what the requester says to it. */
export const ANSWER_EFFECTS: OrderEffects<
  | 'not-accept'
  | 'answer'
  | 'contact-requester'
  | 'start'
  | 'reply'
  | 'terminate'
  | 'call-back'
  | 'rework'
  | 'supervise'
  | 'escalate'
  | 'decide-escalation'
  | 'reopen'
> = {
  async 'not-accept'(context, { refusal, whereToGo }) {
    await updateWorkOrder(context.db, keyOf(context), { refusal, whereToGo });
    await step(context, 'case-not-accepted', { refusal, note: whereToGo });
  },
  async answer(context, { reply, appealType }) {
    await updateWorkOrder(context.db, keyOf(context), { reply, result: 'EXPLAINED', appealType });
    await step(context, 'case-answered', { reply });
  },
  'contact-requester': (context, { note }) => step(context, 'requester-contacted', { note }),
  start: (context, input) => step(context, 'case-started', noteOf(input)),
  async reply(context, { reply, result }) {
    await decideExtension(context.db, keyOf(context), 'LAPSED', context.now);
    await updateWorkOrder(context.db, keyOf(context), { reply, result });
    await step(context, 'case-replied', { reply, result });
  },
  async terminate(context, { termination, reply }) {
    await decideExtension(context.db, keyOf(context), 'LAPSED', context.now);
    await updateWorkOrder(context.db, keyOf(context), { reply, result: termination, reviewOn: null });
    await step(context, 'case-terminated', { result: termination, reply });
  },
  async 'call-back'(context, input) {
    const { outcome, satisfaction, note } = input;
    const { db, actor, now, order, standing } = context;
    await openLineRecord(db, keyOf(context), '12345'); // a case may be merged before anybody took it
    // A case that was merged before it had a result has nothing to ask about: what its caller says stands with it alone.
    if (standing.status !== 'MERGED' || (order && order.standing.result !== null)) {
      await insertOrderCallBack(db, { ...keyOf(context), outcome, satisfaction, note, actorId: actor.userId, now });
    }
    await updateWorkOrder(db, keyOf(context), {
      ...{ callBackOutcome: outcome, satisfaction, callBackAttempts: { increment: 1 } },
    });
    await step(context, 'case-called-back', { outcome, satisfaction, ...noteOf(input) });
    if (!order || !isUnhappy({ callBackOutcome: outcome, satisfaction })) return;
    const { reworks, reopenings } = order.standing;
    if (reworks >= order.limits.requiredReworks) await supervise(context, 'UNSOLVED', `round ${reworks + reopenings}`);
  },
  async rework(context, { reason }) {
    await updateWorkOrder(context.db, keyOf(context), { ...NO_EVIDENCE, reworks: { increment: 1 } });
    await step(context, 'case-reworked', { reason });
    const { standing, limits } = orderOf(context);
    const reworks = standing.reworks + 1;
    if (reworks >= limits.supervisedReworks) await supervise(context, 'REWORKED', `rework ${reworks}`);
  },
  async supervise(context, { reason }) {
    await supervise(context, 'BY_HAND', context.now.toISOString(), reason);
    await updateCase(context.db, { ...keyOf(context), now: context.now, change: {} });
  },
  async escalate(context, { reason, answerBy }) {
    const { standing, calendar } = orderOf(context);
    const { db, actor, now } = context;
    const level = levelAfter(standing.escalation?.level)!;
    const answerUntil = endOfDay(calendar, answerBy);
    if (answerUntil <= now) throw invalidField('answerBy', 'must be today or a day to come');
    await escalateOrder(db, { ...keyOf(context), level, answerUntil, orderedById: actor.userId, now });
    await step(context, 'order-escalated', { party: level, until: answerBy, reason });
  },
  async 'decide-escalation'(context, { decision }) {
    const { level } = orderOf(context).standing.escalation!;
    const { db, actor, now } = context;
    await decideEscalation(db, { ...keyOf(context), level, decidedById: actor.userId, now });
    await step(context, 'escalation-decided', { party: level, decision });
  },
  reopen: (context, { reason }) => reopenOrder(context, reason),
};
