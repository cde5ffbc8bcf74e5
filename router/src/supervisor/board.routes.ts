import { boardSchema } from '#domain/wire/board-wire';
import { shiftSchema } from '#domain/wire/shift-wire';
import { actorOf, route } from '../http/route';
import type { BoardService } from './board-service';
import type { ShiftService } from './shift-service';

export const boardRoutes = (board: BoardService, shift: ShiftService) => [
  route({
    method: 'get',
    path: '/v1/board',
    who: 'board:read',
    answer: boardSchema,
    handle: async (caller) => ({ body: await board.read(actorOf(caller).cityId) }),
  }),
  route({
    method: 'get',
    path: '/v1/board/shift',
    who: 'board:read',
    answer: shiftSchema,
    handle: async (caller) => ({ body: await shift.read(actorOf(caller).cityId) }),
  }),
];
