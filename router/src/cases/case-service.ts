import type { Database } from '#db/client';
import { announce } from '#db/change-feed';
import type { CaseState } from '#db/stores/case-store';
import { dropDraft } from '#db/stores/draft-store';
import { lockSeat } from '#db/stores/seat-store';
import { findCase, listCases } from '#db/views/case-view';
import { listNarrowedCases } from '#db/views/narrowed-cases-view';
import { AppError } from '#domain/app-error';
import type { CaseAction } from '#domain/case-action';
import { CASE_ACTION_INPUT, type CaseActionInput } from '#domain/case-action-input';
import { actionsFor, findTransition, isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { orderObstacle } from '#domain/order';
import { type Actor, can } from '#domain/role';
import type { TransferTimers } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseListQuery } from '#domain/wire/list-wire';
import type { PolicyCache } from '../policies/policy-cache';
import { lockForOrder } from '../units/order-unit';
import { admitOwnUnit, departmentBar } from '../orders/department-rights';
import { admitHolder, admitVersion } from './admit-holder';
import { asDepartmentSees, rowForDepartment } from './as-department-sees';
import { CASE_EFFECTS } from './case-effects';
import { readOrderContext } from './read-order-context';
import type { ActionContext, OrderContext } from './step';

export type CaseDeps = {
  database: Database;
  clock: Clock;
  timers: TransferTimers;
  deadlinesIn: PolicyCache['deadlinesIn'];
};
export type CaseService = ReturnType<typeof createCaseService>;

/** A command as it came in; `fence` belongs to the claim under which the screen shows the case. */
export type CaseCommand = { version: number; fence?: number; input: unknown };

const notFound = () => new AppError('not-found', 'no such case');

export function createCaseService({ database, clock, timers, deadlinesIn }: CaseDeps) {
  const detail = async (actor: Actor, caseId: string): Promise<CaseDetail> => {
    const row = await findCase(database, actor.cityId, caseId);
    if (!row) throw notFound();
    const { isInTransfer, owesCallBack, hasUnitsOut, isSealed, ...found } = row;
    const order = await readOrderContext(database, { cityId: actor.cityId, caseId }, found.line);
    const now = clock.now();
    const mine = found.holder?.id === actor.userId;
    const actions = actionsFor(found).filter(
      (action) =>
        can(actor, `case:${action}`, found) &&
        (action === 'note' || mine || !isHeld(found.status)) &&
        departmentBar(actor, action, order?.standing) === undefined &&
        obstacleTo(actor, action, row, order, now) === undefined,
    );
    const shown = { ...found, fence: mine ? found.fence : null, actions } as CaseDetail;
    return actor.departmentCode === null ? shown : asDepartmentSees(shown, isSealed);
  };

  return {
    /** @throws AppError `forbidden` when the cases of a figure are asked for by who may not read the figure */
    async list(actor: Actor, query: CaseListQuery) {
      const isOfFigure = query.figure !== undefined;
      if (isOfFigure && (actor.line !== null || !can(actor, 'board:read'))) {
        throw new AppError('forbidden', 'figures are for who stands above the lines');
      }
      const isNarrowed = isOfFigure || query.district !== undefined;
      const page = await (isNarrowed ? listNarrowedCases : listCases)(database, actor, query);
      return actor.departmentCode === null ? page : { ...page, items: page.items.map(rowForDepartment) };
    },
    get: detail,

    /**
     * Does an action on a case under a lock, all of it or nothing.
     * @throws AppError `not-found`; `forbidden`; `conflict` when the screen is stale or the claim has gone to somebody
     *   else; `illegal-transition`; `invalid-input` naming the field of the action
     */
    async act(actor: Actor, caseId: string, action: CaseAction, command: CaseCommand): Promise<CaseDetail> {
      const input = parseInput(action, command.input);
      await database.$transaction(async (db) => {
        await lockSeat(db, actor);
        const instruction = action === 'instruct' ? (input as CaseActionInput<'instruct'>) : undefined;
        const { standing, taken } = await lockForOrder(db, { cityId: actor.cityId, caseId }, instruction);
        if (!standing) throw notFound();
        const now = clock.now();
        const order = await readOrderContext(db, { cityId: actor.cityId, caseId }, standing.line);
        const transition = admit(actor, standing, action, command, order, now);
        admitOwnUnit(actor, action, input);
        const context: ActionContext = {
          db,
          actor,
          standing,
          transition,
          order,
          taken,
          now,
          timers,
          deadlines: deadlinesIn(db, { cityId: actor.cityId, caseId }),
          deadlinesOf: (otherId) => deadlinesIn(db, { cityId: actor.cityId, caseId: otherId }),
        };
        const effect = CASE_EFFECTS[action] as (context: ActionContext, input: unknown) => Promise<void>;
        await effect(context, input);
        await dropDraft(db, { cityId: actor.cityId, caseId, userId: actor.userId, form: action });
        const userIds = standing.holderId ? [standing.holderId] : [];
        await announce(db, { cityId: actor.cityId, caseIds: [caseId], userIds });
      });
      return detail(actor, caseId);
    },
  };
}

function parseInput<A extends CaseAction>(action: A, raw: unknown): CaseActionInput<A> {
  const result = CASE_ACTION_INPUT[action].safeParse(raw ?? {});
  if (result.success) return result.data as CaseActionInput<A>;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: ['input', ...path].map(String).join('.'),
    message,
  }));
  throw new AppError('invalid-input', `invalid input of ${action}`, { issues });
}

/**
 * What else must come to its end before an action: a transfer, the call that a lost caller is owed, units that assist,
 * and what the order of a case asks for.
 */
function obstacleTo(
  actor: Actor,
  action: CaseAction,
  {
    status,
    isInTransfer,
    owesCallBack,
    hasUnitsOut,
  }: Pick<CaseState, 'status' | 'isInTransfer' | 'owesCallBack' | 'hasUnitsOut'>,
  order: OrderContext | undefined,
  now: Date,
): string | undefined {
  if (isInTransfer && action !== 'note') return 'a transfer to the other line is under way';
  if (owesCallBack && action === 'close') return 'a caller who was lost is still owed a call';
  if (hasUnitsOut && action === 'close') return 'a unit that assists has neither given feedback nor been stood down';
  return order && orderObstacle(action, status, order.standing, order.limits, now, actor.userId);
}

/** Everything that must hold before an action touches a case. */
function admit(
  actor: Actor,
  standing: CaseState,
  action: CaseAction,
  command: CaseCommand,
  order: OrderContext | undefined,
  now: Date,
) {
  if (!can(actor, `case:${action}`, standing))
    throw new AppError('forbidden', `${actor.role} may not ${action} this case`);
  const bar = departmentBar(actor, action, order?.standing);
  if (bar !== undefined) throw new AppError('forbidden', bar);
  const needsClaim = isHeld(standing.status) && action !== 'note';
  if (needsClaim) admitHolder(actor, standing, command);
  else admitVersion(standing, command.version);
  const transition = findTransition(action, standing);
  if (!transition) throw new AppError('illegal-transition', `${action} is not possible in ${standing.status}`);
  const obstacle = obstacleTo(actor, action, standing, order, now);
  if (obstacle !== undefined) throw new AppError('illegal-transition', obstacle);
  return transition;
}
