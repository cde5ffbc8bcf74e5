import { updateIncident } from '#db/stores/case-store';
import { returnToLane } from '#db/stores/lane-store';
import { toWrapUp } from '#db/stores/seat-store';
import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import { endOrder } from '../orders/answer-effects';
import { ORDER_EFFECTS } from '../orders/order-effects';
import { decideCase } from './decide-case';
import { type ActionContext, keyOf, noteOf, step } from './step';

type Effect<A extends CaseAction> = (context: ActionContext, input: CaseActionInput<A>) => Promise<void>;

/** What each action does beyond the transition. The type of the event is the action in the past tense. */
export const CASE_EFFECTS: { [A in CaseAction]: Effect<A> } = {
  decide: decideCase,
  async release({ db, standing, actor, now }, { reason }) {
    await returnToLane(db, {
      cityId: standing.cityId,
      caseIds: [standing.id],
      now,
      event: 'case-released',
      userId: actor.userId,
      reason,
    });
    await toWrapUp(db, { cityId: standing.cityId, userId: actor.userId, now });
  },
  note: (context, input) => step(context, 'case-noted', input),
  ...ORDER_EFFECTS,
  sign: (context, input) => step(context, 'case-signed', noteOf(input)),
  async inform(context, { reply }) {
    await updateIncident(context.db, keyOf(context), { reply });
    await step(context, 'case-informed', { reply });
  },
  async instruct(context, input) {
    await updateIncident(context.db, keyOf(context), { unit: input.unit });
    await step(context, 'case-instructed', { unit: input.unit, ...noteOf(input) });
  },
  depart: (context, input) => step(context, 'case-departed', noteOf(input)),
  arrive: (context, input) => step(context, 'case-arrived', noteOf(input)),
  async feedback(context, { feedback }) {
    await updateIncident(context.db, keyOf(context), { feedback });
    await step(context, 'case-feedback-given', { feedback });
  },
  async close(context, input) {
    if (context.order) await endOrder(context, context.order, input);
    const { disposition } = input;
    const closed = { disposition, closedAt: context.now };
    await step(context, 'case-closed', { disposition, ...noteOf(input) }, closed);
  },
};
