import { useQuery } from '@tanstack/react-query';
import { useHotline } from '../providers/session-context';

/** The server makes a plan every ten seconds at most. */
const REFRESH_MS = 15_000;

/** The seats of the next day, read again and again. */
export function useStaffing() {
  const hotline = useHotline();
  return useQuery({ queryKey: ['staffing'], queryFn: () => hotline.getStaffing(), refetchInterval: REFRESH_MS });
}
