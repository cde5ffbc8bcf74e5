import { useQuery } from '@tanstack/react-query';
import { useHotline } from '../providers/session-context';

const REFRESH_MS = 2_000;
export const QUEUES_KEY = ['board', 'queues'];

/** How the queues do, read again and again. */
export function useQueues() {
  const hotline = useHotline();
  return useQuery({ queryKey: QUEUES_KEY, queryFn: () => hotline.getQueues(), refetchInterval: REFRESH_MS });
}
