import { z } from 'zod';
import { QUESTION_TOPICS, type QuestionTopic } from '../question';
import { filledText } from '../text';
import { namesSchema } from './session-wire';

/** `GET /v1/cases/{id}/questions`: what is asked about a case of its class, in order, and what was answered last. */
export const guidedQuestionsSchema = z.object({
  /** The class that they were written for; `any` where its own class has none. */
  category: z.string(),
  version: z.number().int(),
  questions: z.array(z.object({ topic: z.enum(QUESTION_TOPICS), words: namesSchema, answer: z.string().nullable() })),
  /** Whether this user may answer now. */
  mayAnswer: z.boolean(),
});
export type GuidedQuestions = z.infer<typeof guidedQuestionsSchema>;

const answer = filledText(500).optional();
const topics = { place: answer, safety: answer, what: answer, when: answer, who: answer } satisfies Record<
  QuestionTopic,
  z.ZodType
>;

/** Body of `POST /v1/cases/{id}/answers`: what was answered anew. */
export const answersInputSchema = z.strictObject({
  version: z.number().int().min(0),
  fence: z.number().int().min(0).optional(),
  answers: z.strictObject(topics).refine((answers) => Object.keys(answers).length > 0, 'nothing was answered'),
});
export type AnswersInput = z.infer<typeof answersInputSchema>;
