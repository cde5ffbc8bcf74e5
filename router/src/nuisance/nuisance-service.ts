import type { Database } from '#db/client';
import { askMark, decideMark, findMarkedCall, type LockedMark, lockMark } from '#db/stores/nuisance-store';
import { listMarks } from '#db/views/nuisance-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { NUISANCE_DECISIONS, type NuisanceDecision, type NuisanceState } from '#domain/nuisance';
import { type Actor, can } from '#domain/role';
import type { NuisanceMarkWire } from '#domain/wire/nuisance-wire';

export type NuisanceService = ReturnType<typeof createNuisanceService>;

/** The state that each decision is about. */
const DECIDES: Record<NuisanceDecision, NuisanceState> = { approve: 'ASKED', refuse: 'ASKED', lift: 'ACTIVE' };

const stands = (decision: NuisanceDecision, { isDecided, isActive }: LockedMark): boolean =>
  DECIDES[decision] === 'ASKED' ? !isDecided : isActive;

/** Marks of numbers that were a nuisance: a hint for whoever answers, which changes nothing about the call. */
export function createNuisanceService({ database, clock }: { database: Database; clock: Clock }) {
  async function list(actor: Actor): Promise<NuisanceMarkWire[]> {
    const mayDecide = can(actor, 'nuisance:decide');
    return (await listMarks(database, actor, clock.now())).map((mark) => ({
      ...mark,
      decisions: NUISANCE_DECISIONS.filter(
        (one) => mayDecide && DECIDES[one] === mark.state && (one === 'lift' || mark.askedBy.id !== actor.userId),
      ),
    }));
  }

  return {
    list,

    /**
     * Asks that the number of a call be marked, once that call has been handled to its end.
     * @throws AppError `not-found`; `illegal-transition` before that, or without a number; `conflict` when it is marked
     *   or asked about already
     */
    async ask(actor: Actor, contactId: string, reason: string): Promise<NuisanceMarkWire[]> {
      const { cityId, userId: actorId } = actor;
      await database.$transaction(async (db) => {
        const call = await findMarkedCall(db, cityId, contactId);
        if (!call) throw new AppError('not-found', 'no such contact');
        const { numberToken, isClosed } = call;
        if (numberToken === null) throw new AppError('illegal-transition', 'the contact came without a number');
        if (!isClosed) throw new AppError('illegal-transition', 'a call is judged after it was handled');
        const id = await askMark(db, { cityId, contactId, numberToken, actorId, now: clock.now(), reason });
        if (id === undefined) throw new AppError('conflict', 'the number is marked or asked about already');
      });
      return list(actor);
    },

    /** @throws AppError `not-found`; `forbidden` when they asked for it themselves; `conflict` when it stands otherwise */
    async decide(actor: Actor, id: string, decision: NuisanceDecision, reason: string): Promise<NuisanceMarkWire[]> {
      const { cityId, userId: actorId } = actor;
      await database.$transaction(async (db) => {
        const now = clock.now();
        const mark = await lockMark(db, { cityId, id }, now);
        if (!mark) throw new AppError('not-found', 'no such mark');
        if (decision !== 'lift' && mark.askedById === actorId) {
          throw new AppError('forbidden', 'nobody decides what they asked for');
        }
        if (!stands(decision, mark)) throw new AppError('conflict', 'the mark does not stand so any more');
        await decideMark(db, mark, { decision, actorId, now, reason });
      });
      return list(actor);
    },
  };
}
