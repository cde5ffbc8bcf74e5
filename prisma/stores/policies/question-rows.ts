import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import { QUESTION_TOPICS } from '#domain/question';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'question'>;

/** A change is a new version of the whole set: what was answered says which one was asked. */
export const questionRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.guidedQuestion.findMany({
      where: { cityId },
      orderBy: { version: 'desc' },
      distinct: ['category', 'topic'],
    });
    return [...new Set(rows.map(({ category }) => category))].map((category) => {
      const ofClass = rows.filter((row) => row.category === category);
      return { category, ...Object.fromEntries(ofClass.map(({ topic, words }) => [topic, words as Names])) } as Value;
    });
  },
  write: (db, cityId, { category, ...words }, { version, validFrom }) =>
    db.guidedQuestion.createMany({
      data: QUESTION_TOPICS.map((topic) => ({
        ...{ cityId, category, version, topic, words: words[topic], createdAt: validFrom },
      })),
    }),
};
