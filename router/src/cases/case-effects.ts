import { advanceLead, endAssignmentsOf } from '#db/stores/assignment-store';
import { updateIncident } from '#db/stores/case-store';
import { returnToLane } from '#db/stores/lane-store';
import { toWrapUp } from '#db/stores/seat-store';
import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { StageStep } from '#domain/unit';
import { endOrder } from '../orders/answer-effects';
import { ORDER_EFFECTS } from '../orders/order-effects';
import { orderUnit } from '../units/order-unit';
import { decideCase } from './decide-case';
import { regradeCase } from './regrade-case';
import { type ActionContext, type EventData, keyOf, noteOf, step } from './step';

type Effect<A extends CaseAction> = (context: ActionContext, input: CaseActionInput<A>) => Promise<void>;

/** A step of the unit that leads, which the case makes with it. */
async function stepWithLead(context: ActionContext, stage: StageStep, type: string, data: EventData): Promise<void> {
  await advanceLead(context.db, keyOf(context), stage, context.now);
  await step(context, type, data);
}

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
  sign: (context, input) => stepWithLead(context, 'sign', 'case-signed', noteOf(input)),
  async inform(context, { reply }) {
    await updateIncident(context.db, keyOf(context), { reply });
    await step(context, 'case-informed', { reply });
  },
  async instruct(context, input) {
    const stage = await orderUnit(context, { ...input, isLead: true });
    const { transition: asNew } = context;
    const stops = stage === 'FEEDBACK' ? [...(asNew.stops ?? []), 'reply' as const] : asNew.stops;
    const transition = stage === asNew.to ? asNew : { ...asNew, to: stage, stops, starts: [] };
    await step({ ...context, transition }, 'case-instructed', { unit: input.unit, ...noteOf(input) });
  },
  depart: (context, input) => stepWithLead(context, 'depart', 'case-departed', noteOf(input)),
  arrive: (context, input) => stepWithLead(context, 'arrive', 'case-arrived', noteOf(input)),
  async feedback(context, { feedback }) {
    await updateIncident(context.db, keyOf(context), { feedback });
    await stepWithLead(context, 'feedback', 'case-feedback-given', { feedback });
  },
  regrade: regradeCase,
  async close(context, input) {
    if (context.order) await endOrder(context, context.order, input);
    const { disposition } = input;
    await endAssignmentsOf(context.db, keyOf(context), context.now);
    await step(context, 'case-closed', { disposition, ...noteOf(input) }, { disposition, closedAt: context.now });
  },
};
