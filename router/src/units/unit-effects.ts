import { advance, type Duty, endAssignment } from '#db/stores/assignment-store';
import { appendEvent } from '#db/stores/case-store';
import { AppError } from '#domain/app-error';
import { type StageStep, UNIT_STAGES } from '#domain/unit';
import type { UnitAction, UnitActionInput } from '#domain/unit-input';
import { type InstructContext, orderUnit } from './order-unit';

/** What an action on a unit works with: the locked case, and what the unit does on it. */
export type UnitActionContext = InstructContext & { code: string; duty: Duty | undefined };

type Effect<A extends UnitAction> = (context: UnitActionContext, input: UnitActionInput<A>) => Promise<void>;

const log = ({ db, standing, actor, now, code }: UnitActionContext, type: string, data: Record<string, string>) =>
  appendEvent(db, {
    cityId: standing.cityId,
    caseId: standing.id,
    type,
    actorId: actor.userId,
    at: now,
    data: { unit: code, ...data },
  });

/** @throws AppError `illegal-transition` when the unit does not assist on this case */
function assisting({ duty }: UnitActionContext): Duty {
  if (!duty) throw new AppError('illegal-transition', 'the unit is not on this case');
  if (duty.isLead) throw new AppError('illegal-transition', 'the steps of the lead are those of its case');
  return duty;
}

const noteOf = ({ note }: { note?: string }): Record<string, string> => (note === undefined ? {} : { note });

async function step(context: UnitActionContext, name: StageStep, type: string, data: Record<string, string>) {
  const { db, standing, now } = context;
  if (!(await advance(db, standing.cityId, assisting(context), name, now))) {
    throw new AppError('illegal-transition', `${name} is not the next step of the unit`);
  }
  await log(context, type, data);
}

/** What each action does with a unit that assists. */
export const UNIT_EFFECTS: { [A in UnitAction]: Effect<A> } = {
  async assist(context, input) {
    if (!UNIT_STAGES.some((stage) => stage === context.standing.status)) {
      throw new AppError('illegal-transition', 'the case has no lead yet');
    }
    await orderUnit(context, { unit: context.code, reassign: input.reassign, isLead: false });
    await log(context, 'unit-assists', noteOf(input));
  },
  sign: (context, input) => step(context, 'sign', 'unit-signed', noteOf(input)),
  depart: (context, input) => step(context, 'depart', 'unit-departed', noteOf(input)),
  arrive: (context, input) => step(context, 'arrive', 'unit-arrived', noteOf(input)),
  feedback: (context, { feedback }) => step(context, 'feedback', 'unit-feedback-given', { feedback }),
  async 'stand-down'(context, { reason }) {
    const { db, standing, now } = context;
    await endAssignment(db, { cityId: standing.cityId, id: assisting(context).id, outcome: 'STOOD_DOWN', now });
    await log(context, 'unit-stood-down', { reason });
  },
};
