import { announce } from '#db/change-feed';
import type { Db } from '#db/client';
import {
  type Duty,
  findDutyOfUnit,
  insertAssignment,
  lockUnit,
  promote,
  endAssignment,
} from '#db/stores/assignment-store';
import { appendEvent, type CaseState, lockCase, rerouteWaiting, updateCase } from '#db/stores/case-store';
import { stopClocks } from '#db/stores/clock-store';
import { AppError } from '#domain/app-error';
import { LANE_OF_LINE } from '#domain/line';
import { maySend, standingOf, UNIT_STAGES, type UnitStage } from '#domain/unit';
import type { EffectContext } from '../cases/effect-context';
import { invalidField } from '../cases/invalid-field';
import { restartClocks } from '../cases/restart-clocks';

/** What an order works with; a unit that is taken away leaves another case whose clocks begin anew. */
export type InstructContext = Pick<EffectContext, 'db' | 'actor' | 'standing' | 'now'> & {
  deadlinesOf(caseId: string): EffectContext['deadlines'];
  /** What the unit that is to be taken away was on when the cases were locked. */
  taken: Duty | undefined;
};

export type Order = { unit: string; reassign?: string; isLead: boolean };

const refused = (message: string): AppError =>
  new AppError('conflict', `the unit ${message}`, { issues: [{ path: 'input.unit', message }] });

/**
 * Locks a case and, where a unit is to be taken away for it, the case that the unit is on: the lower id first, so that
 * two dispatchers who take units from each other never wait in a circle.
 */
export async function lockForOrder(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
  order: Pick<Order, 'unit' | 'reassign'> | undefined,
): Promise<{ standing: CaseState | undefined; taken: Duty | undefined }> {
  const taken = order?.reassign === undefined ? undefined : await findDutyOfUnit(db, { cityId, code: order.unit });
  if (taken && taken.caseId < caseId) await lockCase(db, cityId, taken.caseId);
  const standing = await lockCase(db, cityId, caseId);
  if (taken && taken.caseId > caseId) await lockCase(db, cityId, taken.caseId);
  return { standing, taken };
}

/**
 * Puts a unit on the locked case, as its lead or to assist. A unit that assists already may be made the lead; the lead
 * before it then assists. Cases are locked before units.
 * @returns the stage of the unit on this case
 * @throws AppError `invalid-input` for an unknown unit; `conflict` naming the case that a busy one is on, unless the order
 *   says why it is taken away, or naming why it cannot be sent; `illegal-transition` when it is there already
 */
export async function orderUnit(context: InstructContext, { unit: code, reassign, isLead }: Order): Promise<UnitStage> {
  const { db, actor, standing, now, taken } = context;
  const { cityId, id: caseId } = standing;
  const unit = await lockUnit(db, { cityId, code });
  if (!unit) throw invalidField('unit', 'is not a unit of this city');

  if (!maySend(standing.category, unit)) throw refused('may not go where police are complained of: inspectors do');

  const { duty } = unit;
  if (duty?.caseId === caseId) {
    if (!isLead || duty.isLead) throw new AppError('illegal-transition', 'the unit is on this case already');
    await promote(db, { cityId, caseId }, duty);
    return duty.stage;
  }
  if (duty) {
    if (duty.id !== taken?.id || reassign === undefined) throw refused(`is busy on ${duty.caseNumber}`);
    await takeAway(context, duty, reassign);
  } else {
    const how = standingOf({ ...unit, isBusy: false }, now, unit.utcOffsetMinutes);
    if (how === 'OFF_SHIFT') throw refused('is off shift');
    if (how === 'OUT_OF_SERVICE') throw refused('is out of service');
  }
  await insertAssignment(db, { cityId, caseId, code, isLead, actorId: actor.userId, now });
  return 'INSTRUCTED';
}

/** A case that stands so waits for its unit; after feedback it does not. */
const WAITS_FOR_LEAD: readonly string[] = UNIT_STAGES.filter((stage) => stage !== 'FEEDBACK');

/**
 * A unit leaves the case it was on because another one needs it more. A case that loses its lead before there was any
 * feedback goes back into its lane: it rings at a seat again, and its clocks sound the alarm until it has a new unit.
 */
async function takeAway(context: InstructContext, duty: Duty, reason: string): Promise<void> {
  const { db, actor, standing, now } = context;
  const { cityId } = standing;
  const left = await lockCase(db, cityId, duty.caseId);
  if (!left) throw new Error('an assignment has no case');
  const key = { cityId, caseId: duty.caseId };
  await endAssignment(db, { cityId, id: duty.id, outcome: 'REASSIGNED', now });
  const { number: to } = await db.case.findUniqueOrThrow({
    where: { cityId_id: { cityId, id: standing.id } },
    select: { number: true },
  });
  const isLost = left.line === '110' && duty.isLead && WAITS_FOR_LEAD.includes(left.status);
  const said = { unit: duty.unitCode, reason };
  const event = { cityId, actorId: actor.userId, at: now };
  await appendEvent(db, { ...event, caseId: duty.caseId, type: 'unit-reassigned', data: { ...said, to } });
  await appendEvent(db, {
    ...event,
    caseId: standing.id,
    type: 'unit-taken',
    data: { ...said, from: duty.caseNumber },
  });
  if (!isLost) {
    await updateCase(db, { ...key, now, change: {} });
    return announce(db, { cityId, caseIds: [duty.caseId], userIds: [] });
  }
  const { line, priority } = left;
  await rerouteWaiting(db, { ...key, lane: LANE_OF_LINE[line], priority, now });
  await stopClocks(db, { ...key, now, metrics: ['sign'] });
  const deadlines = context.deadlinesOf(duty.caseId);
  await restartClocks({ db, standing: left, now, deadlines }, { line, priority }, ['answer', 'dispatch']);
}
