import type { Names } from '#domain/language';
import { QUESTION_TOPICS, type QuestionTopic } from '#domain/question';
import { ANY_CATEGORY } from '#domain/sla';
import type { GuidedQuestions } from '#domain/wire/question-wire';
import type { Db } from '../client';

type Key = { cityId: string; category: string };

/** The newest questions for a class, in their order: its own, or those for every class. */
async function findQuestions(db: Db, { cityId, category }: Key) {
  for (const code of [category, ANY_CATEGORY]) {
    const where = { cityId, category: code };
    const newest = await db.guidedQuestion.aggregate({ where, _max: { version: true } });
    const version = newest._max.version;
    if (version === null) continue;
    const rows = await db.guidedQuestion.findMany({ where: { ...where, version } });
    const inOrder = QUESTION_TOPICS.flatMap((topic) => rows.filter((row) => row.topic === topic));
    return { category: code, version, rows: inOrder };
  }
  return { category: ANY_CATEGORY, version: 0, rows: [] };
}

/** What is asked about a case, and what was answered last. */
export async function readQuestions(
  db: Db,
  { caseId, ...key }: Key & { caseId: string },
): Promise<Omit<GuidedQuestions, 'mayAnswer'>> {
  const { category, version, rows } = await findQuestions(db, key);
  const events = await db.caseEvent.findMany({
    where: { cityId: key.cityId, caseId, type: 'questions-answered' },
    orderBy: { id: 'asc' },
    select: { data: true },
  });
  const said = Object.assign({}, ...events.map(({ data }) => data)) as Record<string, unknown>;
  const answerTo = (topic: string) => (typeof said[topic] === 'string' ? said[topic] : null);
  return {
    ...{ category, version },
    questions: rows.map(({ topic, words }) => ({
      ...{ topic: topic as QuestionTopic, words: words as Names, answer: answerTo(topic) },
    })),
  };
}
