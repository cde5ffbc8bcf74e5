import { z } from 'zod';
import { wordsInputSchema } from '#domain/linkage-input';
import { caseDetailSchema } from '#domain/wire/case-wire';
import { actorOf, route } from '../http/route';
import type { WordsService } from './words-service';

export const wordsRoutes = (words: WordsService) => [
  route({
    method: 'post',
    path: '/v1/cases/:id/words',
    who: 'words:add',
    params: z.object({ id: z.uuid() }),
    body: wordsInputSchema,
    answer: caseDetailSchema,
    handle: async ({ params: { id }, body, ...caller }) => ({ body: await words.add(actorOf(caller), id, body) }),
  }),
];
