import { updateWorkOrder } from '#db/stores/case-store';
import { assignUnit, decideExtension, endUnits, hasUnit, storeOpinion, superviseOrder } from '#db/stores/order-store';
import { departmentExists } from '#db/views/catalog-view';
import { addWorkingTime, workingDayMs } from '#domain/working-time';
import { invalidField } from '../cases/invalid-field';
import { type ActionContext, type EventData, keyOf, noteOf, step } from '../cases/step';
import { lockRunning, resumePaused } from '../sla/clock-deeds';
import { orderOf, type OrderEffects } from './order-of';

/** @throws AppError `invalid-input` unless this is a unit of the city that the order does not accuse */
async function admitUnit(context: ActionContext, departmentCode: string, accused: string | null): Promise<void> {
  if (!(await departmentExists(context.db, context.standing.cityId, departmentCode))) {
    throw invalidField('departmentCode', 'is not a department of this city');
  }
  if (departmentCode === accused) throw invalidField('departmentCode', 'is the unit that the requester complains of');
}

/** @throws AppError `invalid-input` unless the accused unit, where one is named, is a unit of the city */
async function admitAccused(context: ActionContext, accused: string | undefined): Promise<void> {
  if (accused !== undefined && !(await departmentExists(context.db, context.standing.cityId, accused))) {
    throw invalidField('accusedDepartmentCode', 'is not a department of this city');
  }
}

/** Gives the order to a new host, which has the working days of the city to return it. */
async function giveTo(
  context: ActionContext,
  departmentCode: string,
  isDesignated: boolean,
  change: { accusedDepartmentCode?: string; appealType?: string } = {},
): Promise<void> {
  const { db, now } = context;
  const { limits, calendar } = orderOf(context);
  const returnUntil = addWorkingTime(now, limits.returnWorkingDays * workingDayMs(calendar), calendar);
  await updateWorkOrder(db, keyOf(context), { departmentCode, ...change });
  await assignUnit(db, { ...keyOf(context), departmentCode, role: 'HOST', isDesignated, returnUntil, now });
}

/** Takes the order back to the hotline, from the host and from all who assist it. */
async function takeBack(
  context: ActionContext,
  { end, type, data, accused }: { end: 'RETURNED' | 'RECALLED'; type: string; data: EventData; accused?: string },
): Promise<void> {
  const { db, now } = context;
  const { departmentCode } = orderOf(context).standing;
  await endUnits(db, keyOf(context), end, now);
  await decideExtension(db, keyOf(context), 'LAPSED', now);
  // A pause was for what that unit had to wait for: the next one finds clocks that run.
  await resumePaused({ ...context, reason: type }, await lockRunning(db, keyOf(context)));
  await updateWorkOrder(db, keyOf(context), {
    departmentCode: null,
    ...(accused === undefined ? {} : { accusedDepartmentCode: accused }),
  });
  await step(context, type, { departmentCode, ...data });
}

/** Who handles an order: dispatch, return, designation, and the units that assist. */
export const UNIT_EFFECTS: OrderEffects<
  'dispatch' | 'return' | 'approve-return' | 'refuse-return' | 'designate' | 'recall' | 'assist' | 'assist-reply'
> = {
  async dispatch(context, { departmentCode, accusedDepartmentCode, appealType, note }) {
    await admitAccused(context, accusedDepartmentCode);
    const { standing } = orderOf(context);
    await admitUnit(context, departmentCode, accusedDepartmentCode ?? standing.accusedDepartmentCode);
    await giveTo(context, departmentCode, false, { accusedDepartmentCode, appealType });
    await step(context, 'case-dispatched', { departmentCode, ...noteOf({ note }) });
  },
  return: (context, { reason }) =>
    step(context, 'return-asked', { departmentCode: orderOf(context).standing.departmentCode, reason }),
  async 'approve-return'(context, input) {
    await takeBack(context, { end: 'RETURNED', type: 'return-approved', data: noteOf(input) });
    const { standing, limits } = orderOf(context);
    const failed = standing.failedDispatches + 1;
    if (failed < limits.maxFailedDispatches) return;
    const occasion = `return ${failed}`;
    await superviseOrder(context.db, {
      ...{ ...keyOf(context), trigger: 'REFUSED_BY_UNITS', occasion, actorId: context.actor.userId, now: context.now },
    });
  },
  'refuse-return': (context, { reason }) =>
    step(context, 'return-refused', { departmentCode: orderOf(context).standing.departmentCode, reason }),
  async designate(context, { departmentCode, reason }) {
    await admitUnit(context, departmentCode, orderOf(context).standing.accusedDepartmentCode);
    await giveTo(context, departmentCode, true);
    await step(context, 'case-designated', { departmentCode, reason });
  },
  async recall(context, { reason, accusedDepartmentCode: accused }) {
    await admitAccused(context, accused);
    await takeBack(context, { end: 'RECALLED', type: 'case-recalled', data: { reason }, accused });
  },
  async assist(context, { departmentCode, note }) {
    await admitUnit(context, departmentCode, orderOf(context).standing.accusedDepartmentCode);
    if (await hasUnit(context.db, keyOf(context), departmentCode)) {
      throw invalidField('departmentCode', 'works on this order already');
    }
    await assignUnit(context.db, { ...keyOf(context), departmentCode, role: 'ASSIST', now: context.now });
    await step(context, 'unit-assisting', { departmentCode, ...noteOf({ note }) });
  },
  async 'assist-reply'(context, { departmentCode, opinion }) {
    const said = { ...keyOf(context), departmentCode, opinion, now: context.now };
    if (!(await storeOpinion(context.db, said))) {
      throw invalidField('departmentCode', 'does not assist in this order');
    }
    await step(context, 'unit-gave-opinion', { departmentCode, note: opinion });
  },
};
