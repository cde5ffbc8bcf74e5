import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

/** Attempts come due while nothing else happens, so the list is also read again by itself, in ms. */
const REFRESH_MS = 10_000;
const QUERY_KEY = ['cases', 'call-backs'];

/** Whoever is owed an answer, of one case or of all; read again when the stream says that a case changed. */
export function useCallBacks(caseId?: string) {
  const hotline = useHotline();
  return useQuery({
    queryKey: [...QUERY_KEY, caseId ?? 'all'],
    queryFn: () => hotline.getCallBacks(caseId),
    refetchInterval: REFRESH_MS,
  });
}

/** Records something about a task; whatever came of it, tasks and cases are read again. */
export function useCallBackCommand() {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<unknown>) => run(hotline),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}
