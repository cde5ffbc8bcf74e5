import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { useHeartbeat } from './use-heartbeat';
import { useSeat } from './use-seat';

/** Watches over the operator's seat from every page: keeps it alive, and brings its owner to the desk when it rings. */
export function SeatKeeper() {
  const { data: seat } = useSeat();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const offerId = seat?.offer?.id;
  useHeartbeat(seat !== undefined && seat.state !== 'offline');
  useEffect(() => {
    if (offerId !== undefined && pathname !== '/desk') navigate('/desk');
  }, [offerId, pathname, navigate]);
  return null;
}
