import { can } from '#domain/role';
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
    audit: 'none',
    answer: boardSchema,
    async handle(caller) {
      const actor = actorOf(caller);
      const { longestWaiting, ...figures } = await board.read(actor.cityId);
      return { body: { ...figures, longestWaiting: can(actor, 'case:read') ? longestWaiting : [] } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/board/shift',
    who: 'board:read',
    audit: 'none',
    answer: shiftSchema,
    handle: async (caller) => ({ body: await shift.read(actorOf(caller).cityId) }),
  }),
];
