import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { lockCase, updateCase } from '#db/stores/case-store';
import { dropDraft } from '#db/stores/draft-store';
import { recordAnswers } from '#db/stores/question-store';
import { lockSeat } from '#db/stores/seat-store';
import { findCaseRow } from '#db/views/case-view';
import { readQuestions } from '#db/views/question-view';
import { AppError } from '#domain/app-error';
import { isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { type Actor, can } from '#domain/role';
import { isOver } from '#domain/same-incident';
import type { AnswersInput, GuidedQuestions } from '#domain/wire/question-wire';
import { admitHolder, admitVersion } from '../cases/admit-holder';

export type QuestionService = ReturnType<typeof createQuestionService>;

const notFound = () => new AppError('not-found', 'no such case');

/** What a call-taker asks about a case, in its order, and what was answered. */
export function createQuestionService({ database, clock }: { database: Database; clock: Clock }) {
  /** @throws AppError `not-found` */
  const ofCase = async (actor: Actor, caseId: string): Promise<GuidedQuestions> => {
    const { cityId } = actor;
    const row = await findCaseRow(database, cityId, caseId);
    if (!row) throw notFound();
    const isOthers = isHeld(row.status) && row.holder?.id !== actor.userId;
    const mayAnswer = can(actor, 'question:answer', row) && !isOthers && !isOver(row.status);
    return { ...(await readQuestions(database, { cityId, caseId, category: row.category })), mayAnswer };
  };

  return {
    ofCase,

    /**
     * Records what was answered, beside what was answered before.
     * @throws AppError `not-found`; `forbidden`; `conflict` when the screen is stale or the claim has gone to somebody
     *   else; `illegal-transition` when the case is over
     */
    async answer(actor: Actor, caseId: string, { answers, ...claim }: AnswersInput): Promise<GuidedQuestions> {
      const { cityId } = actor;
      await database.$transaction(async (db) => {
        await lockSeat(db, actor);
        const standing = await lockCase(db, cityId, caseId);
        if (!standing) throw notFound();
        if (!can(actor, 'question:answer', standing)) throw new AppError('forbidden', 'this case is not yours');
        if (isHeld(standing.status)) admitHolder(actor, standing, claim);
        else admitVersion(standing, claim.version);
        if (isOver(standing.status)) throw new AppError('illegal-transition', 'the case is over');
        const now = clock.now();
        const { version } = await readQuestions(db, { cityId, caseId, category: standing.category });
        await recordAnswers(db, { cityId, caseId, actorId: actor.userId, now, version, answers });
        await updateCase(db, { cityId, caseId, now, change: {} });
        await dropDraft(db, { cityId, caseId, userId: actor.userId, form: 'questions' });
        await announce(db, { cityId, caseIds: [caseId], userIds: [actor.userId] });
      });
      return ofCase(actor, caseId);
    },
  };
}
