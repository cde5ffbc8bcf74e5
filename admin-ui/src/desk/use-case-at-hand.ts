import { useEffect, useState } from 'react';
import type { SeatWire } from '#domain/wire/seat-wire';

const KEY = 'hotline.case-at-hand';

/**
 * The case on the desk: the one the seat holds or speaks about in a three-way call, and during wrap-up the one it just held, so that notes and the
 * closing can be finished. It survives a reload of the page.
 */
export function useCaseAtHand(seat: SeatWire | undefined): { caseId: string | null; leave: () => void } {
  const [last, setLast] = useState(() => sessionStorage.getItem(KEY));
  const held = seat?.heldCaseId ?? seat?.joinedCaseId ?? null;

  if (held !== null && held !== last) setLast(held);
  useEffect(() => {
    if (held !== null) sessionStorage.setItem(KEY, held);
  }, [held]);

  const leave = () => {
    sessionStorage.removeItem(KEY);
    setLast(null);
  };
  return { caseId: held ?? (seat?.state === 'wrap-up' ? last : null), leave };
}
