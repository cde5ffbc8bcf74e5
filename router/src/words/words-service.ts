import type { Database, Db } from '#db/client';
import { announce } from '#db/change-feed';
import { lockCase, updateCase } from '#db/stores/case-store';
import { dropDraft } from '#db/stores/draft-store';
import { findContext } from '#db/stores/linkage-store';
import { type OfferPolicy, offerWaiting } from '#db/stores/offer-store';
import { lockSeat } from '#db/stores/seat-store';
import { type LockedTransfer, lockTransfer } from '#db/stores/transfer-store';
import { addWords, findAddedTo } from '#db/stores/words-store';
import { allWords } from '#db/views/contact-view';
import { findOpenTransferId } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import { isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import type { WordsInput } from '#domain/linkage-input';
import { ofAdded, rereading } from '#domain/re-reading';
import { type Actor, can } from '#domain/role';
import { MAX_TEXT_LENGTH, type Triage, type TriageInput } from '#domain/triage';
import type { TransferTimers } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import { admitHolder } from '../cases/admit-holder';
import type { PolicyCache } from '../policies/policy-cache';
import { raiseCase } from './raise-case';

export type WordsDeps = {
  database: Database;
  clock: Clock;
  timers: TransferTimers;
  offerPolicy: OfferPolicy;
  deadlinesIn: PolicyCache['deadlinesIn'];
  triage(cityId: string, input: TriageInput): Triage;
  detailOf(actor: Actor, caseId: string): Promise<CaseDetail>;
};
export type WordsService = ReturnType<typeof createWordsService>;

/** A transfer may begin to ring elsewhere while its seats are being locked; then they are locked anew. */
const MAX_LOCKS = 5;

export function createWordsService(deps: WordsDeps) {
  const { database, clock, timers, offerPolicy, deadlinesIn, triage, detailOf } = deps;

  /** Locks what is under way about the case, seats first. @returns 'moved' when it must be locked anew */
  async function lock(db: Db, actor: Actor, caseId: string): Promise<LockedTransfer | 'moved' | undefined> {
    const { cityId } = actor;
    const transferId = await findOpenTransferId(db, cityId, caseId);
    if (transferId !== undefined) return lockTransfer(db, { cityId, transferId });
    await lockSeat(db, actor);
    return undefined;
  }

  /** How the case is read with what was added. @returns the reading to show with the words, and the one that raises it */
  async function read(db: Db, cityId: string, caseId: string, text: string) {
    const said = await allWords(db, cityId, caseId);
    const whole = `${said}\n${text}`.slice(0, MAX_TEXT_LENGTH).toWellFormed();
    const ask = (words: string) => triage(cityId, { text: words, channel: 'operator' });
    return { before: ask(said), added: ask(text), whole: ofAdded(ask(whole), said.length + 1) };
  }

  return {
    /**
     * Adds what the caller now says to a case that the operator holds, reads it, and raises the case by it. Sent again, a
     * command is answered without being done again.
     * @throws AppError `not-found`; `forbidden`; `illegal-transition` when no seat holds it; `conflict` when the claim has
     *   gone, the screen is stale or the id belongs to another command
     */
    async add(actor: Actor, caseId: string, input: WordsInput): Promise<CaseDetail> {
      const { cityId } = actor;
      for (let attempt = 0; attempt < MAX_LOCKS; attempt += 1) {
        const isDone = await database.$transaction(async (db) => {
          const under = await lock(db, actor, caseId);
          if (under === 'moved') return false;
          const standing = await lockCase(db, cityId, caseId);
          if (!standing) throw new AppError('not-found', 'no such case');
          if (!can(actor, 'words:add', standing)) throw new AppError('forbidden', 'this case is not yours');
          if (standing.isInTransfer !== (under !== undefined)) return false;
          const doneTo = await findAddedTo(db, cityId, input.commandId);
          if (doneTo === caseId) return true;
          if (doneTo !== undefined) throw new AppError('conflict', 'the command was for another case');
          if (!isHeld(standing.status)) throw new AppError('illegal-transition', 'nobody has the caller on the line');
          admitHolder(actor, standing, input);

          const now = clock.now();
          const readings = await read(db, cityId, caseId, input.text);
          const raising = rereading(standing.priority, readings);
          const reading = raising ?? readings.added;
          const context = await findContext(db, cityId, caseId);
          const key = { cityId, caseId, commandId: input.commandId };
          await addWords(db, {
            ...key,
            text: input.text,
            context,
            reading,
            line: reading.line,
            actorId: actor.userId,
            now,
          });
          const deadlines = deadlinesIn(db, { cityId, caseId });
          if (raising) await raiseCase({ db, actor, standing, now, timers, deadlines }, raising, under);
          else await updateCase(db, { cityId, caseId, now, change: {} });
          await dropDraft(db, { cityId, caseId, userId: actor.userId, form: 'words' });
          await announce(db, { cityId, caseIds: [caseId], userIds: [actor.userId] });
          return true;
        });
        if (!isDone) continue;
        await offerWaiting(database, offerPolicy, { cityId, lanes: ['line-110'], clock });
        return detailOf(actor, caseId);
      }
      throw new AppError('conflict', 'the case is moving');
    },
  };
}
