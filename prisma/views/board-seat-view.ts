import type { Names } from '#domain/language';
import type { Line } from '#domain/line';
import type { SeatState } from '#domain/seat';
import type { BoardSeatWire } from '#domain/wire/board-seat-wire';
import type { Db } from '../client';

/** The seats at which somebody sits, with their state, since when, and the case that they hold; by line and name. */
export async function listBoardSeats(db: Db, cityId: string): Promise<BoardSeatWire[]> {
  const seats = await db.seat.findMany({
    where: { cityId, state: { not: 'offline' } },
    include: {
      user: {
        include: { heldCases: { where: { status: 'ACCEPTED' }, select: { id: true, number: true } } },
      },
    },
    orderBy: [{ user: { line: 'asc' } }, { user: { username: 'asc' } }],
  });
  return seats.map(({ userId, user, state, stateSince }) => ({
    id: userId,
    names: user.displayNames as Names,
    line: user.line as Line | null,
    state: state as SeatState,
    since: stateSince.toISOString(),
    held: user.heldCases[0] ?? null,
  }));
}
