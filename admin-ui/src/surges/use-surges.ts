import { useQuery } from '@tanstack/react-query';
import { useCan, useHotline } from '../providers/session-context';

/** Under the key of cases, so that the stream tells of a new one at once; the figures move slower. */
const SURGES = ['cases', 'surges'] as const;
const REFRESH_MS = 10_000;

export function useSurges(view: 'open' | 'over') {
  const hotline = useHotline();
  return useQuery({
    queryKey: [...SURGES, view],
    queryFn: () => hotline.getSurges(view),
    refetchInterval: REFRESH_MS,
    enabled: useCan('board:read'),
  });
}
