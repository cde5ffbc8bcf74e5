import { appendEvent, type CaseChange, updateCase, updateIncident, updateWorkOrder } from '#db/stores/case-store';
import { returnToLane } from '#db/stores/lane-store';
import { startClocks, stopAllClocks, stopClocks } from '#db/stores/clock-store';
import { openLineRecord } from '#db/stores/line-record-store';
import { toWrapUp } from '#db/stores/seat-store';
import { departmentExists } from '#db/views/catalog-view';
import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import { isHeld, type Transition } from '#domain/case-status';
import { decideCase } from './decide-case';
import type { EffectContext } from './effect-context';
import { invalidField } from './invalid-field';

type EventData = Record<string, string | number | boolean | null>;
/** An action also knows the transition that it makes. */
export type ActionContext = EffectContext & { transition: Transition };
type Effect<A extends CaseAction> = (context: ActionContext, input: CaseActionInput<A>) => Promise<void>;

/** Everything that a step along the transition table does: status, clocks, seat, and the event with its data. */
async function step(context: ActionContext, type: string, data: EventData, change: CaseChange = {}): Promise<void> {
  const { db, actor, standing, transition, now } = context;
  const key = { cityId: standing.cityId, caseId: standing.id };
  const to = transition.to ?? standing.status;
  const leavesHolder = isHeld(standing.status) && !isHeld(to);
  await updateCase(db, {
    ...key,
    now,
    change: { ...change, status: to, ...(leavesHolder ? { holderId: null, leaseUntil: null } : {}) },
  });
  if (leavesHolder && standing.holderId)
    await toWrapUp(db, { cityId: standing.cityId, userId: standing.holderId, now });
  if (transition.stops) await stopClocks(db, { ...key, now, metrics: transition.stops });
  if (to === 'CLOSED') await stopAllClocks(db, { ...key, now });
  if (transition.starts) {
    await startClocks(db, { ...key, now, deadlines: await context.deadlines(standing, transition.starts) });
  }
  await appendEvent(db, { ...key, type, actorId: actor.userId, at: now, data });
}

const noteOf = (input: { note?: string }): EventData => (input.note === undefined ? {} : { note: input.note });
const keyOf = ({ standing }: EffectContext) => ({ cityId: standing.cityId, caseId: standing.id });

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
  async answer(context, { reply }) {
    await updateWorkOrder(context.db, keyOf(context), { reply, result: 'EXPLAINED' });
    await step(context, 'case-answered', { reply });
  },
  async dispatch(context, input) {
    if (!(await departmentExists(context.db, context.standing.cityId, input.departmentCode))) {
      throw invalidField('departmentCode', 'is not a department of this city');
    }
    await updateWorkOrder(context.db, keyOf(context), { departmentCode: input.departmentCode });
    await step(context, 'case-dispatched', { departmentCode: input.departmentCode, ...noteOf(input) });
  },
  sign: (context, input) => step(context, 'case-signed', noteOf(input)),
  start: (context, input) => step(context, 'case-started', noteOf(input)),
  async reply(context, { reply, result }) {
    await updateWorkOrder(context.db, keyOf(context), { reply, result });
    await step(context, 'case-replied', { reply, result });
  },
  async 'call-back'(context, input) {
    const { outcome, satisfaction } = input;
    await openLineRecord(context.db, keyOf(context), '12345');
    await updateWorkOrder(context.db, keyOf(context), { callBackOutcome: outcome, satisfaction });
    await step(context, 'case-called-back', { outcome, satisfaction, ...noteOf(input) });
  },
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
  close: (context, input) =>
    step(
      context,
      'case-closed',
      { disposition: input.disposition, ...noteOf(input) },
      { disposition: input.disposition, closedAt: context.now },
    ),
};
