import { QUESTION_TOPICS, type QuestionAnswers } from '#domain/question';
import { appendEvent } from './case-store';
import type { Db } from '../client';

/**
 * Writes what was answered about a locked case into its history. A place that nobody knew yet becomes the place of its
 * first contact, by which like cases and near units are found.
 */
export async function recordAnswers(
  db: Db,
  {
    cityId,
    caseId,
    actorId,
    now,
    version,
    answers,
  }: {
    cityId: string;
    caseId: string;
    actorId: string;
    now: Date;
    /** Of the questions that were asked. */
    version: number;
    answers: QuestionAnswers;
  },
): Promise<void> {
  const said = QUESTION_TOPICS.flatMap((topic) => answers[topic] ?? []);
  const data = { questionsVersion: version, ...answers, note: said.join('；') };
  await appendEvent(db, { cityId, caseId, type: 'questions-answered', actorId, at: now, data });
  if (answers.place === undefined) return;
  const first = await db.contact.findFirstOrThrow({
    where: { cityId, caseId },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  await db.contact.updateMany({ where: { cityId, id: first.id, address: null }, data: { address: answers.place } });
}
