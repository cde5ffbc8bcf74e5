import type { Database } from '#db/client';
import { announce } from '#db/change-feed';
import { type CaseState, lockCase, readCategory } from '#db/stores/case-store';
import { lockSeat } from '#db/stores/seat-store';
import { findCase, listCases } from '#db/views/case-view';
import { AppError } from '#domain/app-error';
import type { CaseAction } from '#domain/case-action';
import { CASE_ACTION_INPUT, type CaseActionInput } from '#domain/case-action-input';
import { actionsFor, findTransition, isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { type Actor, can } from '#domain/role';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseListQuery } from '#domain/wire/list-wire';
import { CASE_EFFECTS } from './case-effects';
import type { PolicyCache } from '../policies/policy-cache';
import type { EffectContext } from './effect-context';

export type CaseDeps = {
  database: Database;
  clock: Clock;
  deadlinesOf: PolicyCache['deadlinesOf'];
};
export type CaseService = ReturnType<typeof createCaseService>;

/** A command as it came in; `fence` belongs to the claim under which the screen shows the case. */
export type CaseCommand = { version: number; fence?: number; input: unknown };

const notFound = () => new AppError('not-found', 'no such case');

export function createCaseService({ database, clock, deadlinesOf }: CaseDeps) {
  const detail = async (actor: Actor, caseId: string): Promise<CaseDetail> => {
    const found = await findCase(database, actor.cityId, caseId);
    if (!found) throw notFound();
    const mine = found.holder?.id === actor.userId;
    const actions = actionsFor(found).filter(
      (action) => can(actor, `case:${action}`, found) && (action === 'note' || mine || !isHeld(found.status)),
    );
    return { ...found, fence: mine ? found.fence : null, actions } as CaseDetail;
  };

  return {
    list: (actor: Actor, query: CaseListQuery) => listCases(database, actor.cityId, query),
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
        const standing = await lockCase(db, actor.cityId, caseId);
        if (!standing) throw notFound();
        const transition = admit(actor, standing, action, command);
        const context: EffectContext = {
          db,
          actor,
          standing,
          transition,
          now: clock.now(),
          // The class may have been decided a moment ago, in this transaction.
          deadlines: async (of, metrics) =>
            deadlinesOf(actor.cityId, { ...of, category: await readCategory(db, actor.cityId, caseId) }, metrics),
        };
        const effect = CASE_EFFECTS[action] as (context: EffectContext, input: unknown) => Promise<void>;
        await effect(context, input);
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

/** Everything that must hold before an action touches a case. */
function admit(actor: Actor, standing: CaseState, action: CaseAction, { version, fence }: CaseCommand) {
  if (!can(actor, `case:${action}`, standing))
    throw new AppError('forbidden', `${actor.role} may not ${action} this case`);
  const needsClaim = isHeld(standing.status) && action !== 'note';
  if (needsClaim && (standing.holderId !== actor.userId || standing.fence !== fence)) {
    throw new AppError('conflict', 'the claim belongs to somebody else now');
  }
  if (standing.version !== version)
    throw new AppError('conflict', 'the case has changed', { details: { version: standing.version } });
  const transition = findTransition(action, standing);
  if (!transition) throw new AppError('illegal-transition', `${action} is not possible in ${standing.status}`);
  return transition;
}
