import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestedSeatState } from '#domain/seat';
import type { SeatWire } from '#domain/wire/seat-wire';
import { useHotline } from '../providers/session-context';

const SEAT = ['seat'] as const;

/** Takes what the server says about our seat, unless it said something newer before. */
export function setSeat(queries: QueryClient, seat: SeatWire): void {
  queries.setQueryData<SeatWire>(SEAT, (known) =>
    known !== undefined && known.serverTime > seat.serverTime ? known : seat,
  );
}

/** The operator's position: what the server last said, by answer, heartbeat or stream. */
export function useSeat() {
  const hotline = useHotline();
  return useQuery({ queryKey: SEAT, queryFn: () => hotline.getSeat() });
}

/** What an operator may do with the seat and with what rings on it. Every answer is the seat as it then stands. */
export function useSeatCommands() {
  const hotline = useHotline();
  const queries = useQueryClient();
  const onSuccess = (seat: SeatWire) => setSeat(queries, seat);
  const onError = () => void queries.invalidateQueries({ queryKey: SEAT });
  return {
    state: useMutation({ mutationFn: (state: RequestedSeatState) => hotline.setSeat(state), onSuccess, onError }),
    accept: useMutation({ mutationFn: (offerId: string) => hotline.acceptOffer(offerId), onSuccess, onError }),
    decline: useMutation({ mutationFn: (offerId: string) => hotline.declineOffer(offerId), onSuccess, onError }),
  };
}
export type SeatCommands = ReturnType<typeof useSeatCommands>;
