import { z } from 'zod';
import { answersInputSchema, guidedQuestionsSchema } from '#domain/wire/question-wire';
import { actorOf, route } from '../http/route';
import type { QuestionService } from './question-service';

const params = z.object({ id: z.uuid() });

export const questionRoutes = (questions: QuestionService) => [
  route({
    method: 'get',
    path: '/v1/cases/:id/questions',
    who: 'background:read',
    params,
    answer: guidedQuestionsSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await questions.ofCase(actorOf(caller), id) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/answers',
    who: 'question:answer',
    params,
    body: answersInputSchema,
    answer: guidedQuestionsSchema,
    handle: async ({ params: { id }, body, ...caller }) => ({
      body: await questions.answer(actorOf(caller), id, body),
    }),
  }),
];
