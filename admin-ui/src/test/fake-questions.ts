import { QUESTION_TOPICS, type QuestionAnswers } from '#domain/question';
import { isHeld } from '#domain/case-status';
import type { CaseDetail } from '#domain/wire/case-wire';
import { answersInputSchema, type GuidedQuestions, guidedQuestionsSchema } from '#domain/wire/question-wire';
import type { UserWire } from '#domain/wire/session-wire';
import type { Answer, Route } from './fake-route';
import { Refusal } from './fake-state';

type City = { get(caseId: string): CaseDetail; touch(caseId: string): CaseDetail; user(): UserWire | null };

/** Questions in memory, the same for every class, and what was answered. */
export function createFakeQuestions({ get, touch, user }: City) {
  const said = new Map<string, QuestionAnswers>();
  const of = (caseId: string): GuidedQuestions => {
    const { status, holder } = get(caseId);
    return {
      ...{ category: 'any', version: 1, mayAnswer: isHeld(status) && holder?.id === user()?.id },
      questions: QUESTION_TOPICS.map((topic) => ({
        ...{ topic, answer: said.get(caseId)?.[topic] ?? null },
        words: { zh: `${topic}？`, en: `${topic}?`, vi: `${topic}?` },
      })),
    };
  };
  const answer = (caseId: string): Answer => ({ status: 200, body: guidedQuestionsSchema.parse(of(caseId)) });
  const routes: Route[] = [
    ['GET', /^\/v1\/cases\/([^/]+)\/questions$/, ([id = '']) => answer(id)],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/answers$/,
      ([id = ''], { body }) => {
        const { version, answers } = answersInputSchema.parse(body);
        if (version !== get(id).version) throw new Refusal('conflict', 409);
        said.set(id, { ...said.get(id), ...answers });
        touch(id);
        return answer(id);
      },
    ],
  ];
  return { routes };
}
