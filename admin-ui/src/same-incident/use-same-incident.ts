import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SameIncident } from '#domain/wire/same-incident-wire';
import { caseKey } from '../cases/use-case';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

const sameIncidentKey = (caseId: string) => ['cases', 'same-incident', caseId] as const;

/** The incident of a case and what may be of it too, read again when the stream says that cases changed. */
export function useSameIncident(caseId: string) {
  const hotline = useHotline();
  return useQuery({ queryKey: sameIncidentKey(caseId), queryFn: () => hotline.getSameIncident(caseId) });
}

/** Does something about a link of the case or of one beside it; all of them and the seat are read again. */
export function useLinkCommand(caseId: string) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<SameIncident>) => run(hotline),
    onSuccess: (answer) => queries.setQueryData(sameIncidentKey(answer.caseId), answer),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: sameIncidentKey(caseId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      void queries.invalidateQueries({ queryKey: ['seat'] });
    },
  });
}
export type LinkMutation = ReturnType<typeof useLinkCommand>;
