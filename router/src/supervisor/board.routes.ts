import { can } from '#domain/role';
import { boardSeatSchema } from '#domain/wire/board-seat-wire';
import { boardSchema } from '#domain/wire/board-wire';
import { listOf } from '#domain/wire/list-wire';
import { patternsSchema } from '#domain/wire/pattern-wire';
import { shiftSchema } from '#domain/wire/shift-wire';
import { actorOf, route } from '../http/route';
import type { BoardService } from './board-service';
import type { BoardSeats } from './board-seats';
import type { PatternService } from './pattern-service';
import type { ShiftService } from './shift-service';

type Parts = { board: BoardService; shift: ShiftService; seats: BoardSeats; patterns: PatternService };

export const boardRoutes = ({ board, shift, seats, patterns }: Parts) => [
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
  route({
    method: 'get',
    path: '/v1/board/seats',
    who: 'board:read',
    audit: 'none',
    answer: listOf(boardSeatSchema),
    async handle(caller) {
      const actor = actorOf(caller);
      const { items, ...list } = await seats(actor.cityId);
      const shown = can(actor, 'case:read') ? items : items.map((seat) => ({ ...seat, held: null }));
      return { body: { ...list, items: shown } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/board/patterns',
    who: 'board:read',
    audit: 'none',
    answer: patternsSchema,
    async handle(caller) {
      const actor = actorOf(caller);
      const { places, ...figures } = await patterns.read(actor.cityId);
      return { body: { ...figures, places: can(actor, 'case:read') ? places : [] } };
    },
  }),
];
