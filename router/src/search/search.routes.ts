import { searchAnswerSchema, searchSchema } from '#domain/wire/search-wire';
import { actorOf, route } from '../http/route';
import type { SearchService } from './search-service';

export const searchRoutes = (search: SearchService) => [
  route({
    method: 'post',
    path: '/v1/search',
    who: 'contact:read',
    audit: 'search',
    body: searchSchema,
    answer: searchAnswerSchema,
    handle: async ({ body, ...caller }) => ({ body: await search.search(actorOf(caller), body) }),
  }),
];
