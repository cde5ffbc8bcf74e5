import { boardSchema } from '#domain/wire/board-wire';
import { actorOf, route } from '../http/route';
import type { BoardService } from './board-service';

export const boardRoutes = (board: BoardService) => [
  route({
    method: 'get',
    path: '/v1/board',
    who: 'board:read',
    audit: 'none',
    answer: boardSchema,
    handle: async (caller) => ({ body: await board.read(actorOf(caller).cityId) }),
  }),
];
