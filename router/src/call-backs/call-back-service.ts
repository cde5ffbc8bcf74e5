import type { Database, Db } from '#db/client';
import { announce } from '#db/change-feed';
import {
  decideCallBack,
  hasAttempted,
  lockCallBack,
  type LockedCallBack,
  recordAttempt,
} from '#db/stores/call-back-store';
import { findCallBack, listCallBacks } from '#db/views/call-back-view';
import { AppError } from '#domain/app-error';
import { attemptResultsOf } from '#domain/call-back';
import type { Clock } from '#domain/clock';
import { type Actor, can, type Permission } from '#domain/role';
import type { Attempt, CallBackDecision, CallBackListQuery, CallBackWire } from '#domain/wire/call-back-wire';

export type CallBackService = ReturnType<typeof createCallBackService>;

/** Everybody who got no answer, until somebody has recorded how it ended. */
export function createCallBackService({ database, clock }: { database: Database; clock: Clock }) {
  /** Does something about an open task under its lock. @throws AppError `not-found`; `conflict` when it has ended */
  async function onOpen(
    actor: Actor,
    id: string,
    permission: Permission,
    run: (db: Db, of: LockedCallBack) => Promise<void>,
  ): Promise<CallBackWire> {
    await database.$transaction(async (db) => {
      const of = await lockCallBack(db, { cityId: actor.cityId, id });
      if (!of || !can(actor, permission, of)) throw new AppError('not-found', 'no such call-back');
      if (of.isDone) throw new AppError('conflict', 'it has its outcome already');
      await run(db, of);
      await announce(db, { cityId: actor.cityId, caseIds: [of.caseId], userIds: [] });
    });
    return findCallBack(database, actor.cityId, id);
  }

  return {
    async list(actor: Actor, query: CallBackListQuery) {
      const dataAt = clock.now().toISOString();
      return { ...(await listCallBacks(database, actor, query)), dataAt };
    },

    /**
     * @throws AppError `conflict` when this attempt is recorded already; `illegal-transition` when a supervisor decides,
     *   or somebody who wrote was rung in vain instead of answered in writing
     */
    attempt: (actor: Actor, id: string, { number, result, note }: Attempt): Promise<CallBackWire> =>
      onOpen(actor, id, 'call-back:record', async (db, of) => {
        if (number !== of.attempts + 1) throw new AppError('conflict', 'this attempt is recorded already');
        if (!attemptResultsOf(of).includes(result)) {
          const why = of.needsSupervisor ? 'the attempts are over: a supervisor decides' : 'who wrote is never rung';
          throw new AppError('illegal-transition', why, { issues: [{ path: 'result', message: why }] });
        }
        await recordAttempt(db, of, { result, note, actorId: actor.userId, now: clock.now() });
      }),

    /** @throws AppError `illegal-transition` while attempts are left; `forbidden` to give up after attempts of one's own */
    decide: (actor: Actor, id: string, { outcome, note }: CallBackDecision): Promise<CallBackWire> =>
      onOpen(actor, id, 'call-back:decide', async (db, of) => {
        if (!of.needsSupervisor) throw new AppError('illegal-transition', 'attempts are left');
        if (outcome === 'NOT_REACHED' && (await hasAttempted(db, of, actor.userId))) {
          throw new AppError('forbidden', 'nobody decides that their own attempts were enough');
        }
        await decideCallBack(db, of, { outcome, note, actorId: actor.userId, now: clock.now() });
      }),
  };
}
