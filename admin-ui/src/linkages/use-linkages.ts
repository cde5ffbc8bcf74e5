import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { caseKey } from '../cases/use-case';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

const linkagesKey = (caseId: string) => ['cases', 'linkages', caseId] as const;

/** The parts of a case, read again when the stream says that any case changed: those of the other side are cases too. */
export function useLinkages(caseId: string) {
  const hotline = useHotline();
  return useQuery({ queryKey: linkagesKey(caseId), queryFn: () => hotline.getLinkages(caseId) });
}

/** Does something that makes or raises a part of a case; what is on screen is read again whatever came of it. */
export function useCaseCommand(caseId: string, onDone: () => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<unknown>) => run(hotline),
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: linkagesKey(caseId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      void queries.invalidateQueries({ queryKey: ['cases', 'transfers', caseId] });
      void queries.invalidateQueries({ queryKey: ['seat'] });
    },
  });
}
