import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHotline } from '../providers/session-context';
import { useSteadyTimer } from './timer-context';
import { setSeat } from './use-seat';

export const HEARTBEAT_MS = 5_000;

/**
 * Keeps the seat, and the claim on the case it holds, alive as long as the console is open on whatever page.
 * A missed beat is no news: the badge tells that nobody answers.
 */
export function useHeartbeat(isOn: boolean): void {
  const hotline = useHotline();
  const queries = useQueryClient();
  const every = useSteadyTimer();
  useEffect(() => {
    if (!isOn) return;
    return every(HEARTBEAT_MS, () => {
      hotline.heartbeat().then(
        (seat) => setSeat(queries, seat),
        () => undefined,
      );
    });
  }, [isOn, every, hotline, queries]);
}
