import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { SameIncident } from '#domain/wire/same-incident-wire';
import { caseKey } from '../cases/use-case';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

/** Not under `cases`: comparing words costs the server too much to do it for every change in the city. */
const KEY = 'same-incident';
/** New callers are looked for this often, in ms. */
const LOOK_AGAIN_MS = 10_000;

/** The incident of a case and what may be of it too, read again when the history of the case grows, and now and then. */
export function useSameIncident({ id, events }: CaseDetail) {
  const hotline = useHotline();
  return useQuery({
    queryKey: [KEY, id, events.length],
    queryFn: () => hotline.getSameIncident(id),
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: keepPreviousData,
  });
}

/** Does something about the links of a case; it, its incident and the seat are read again whatever came of it. */
export function useLinkCommand(caseId: string) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<SameIncident>) => run(hotline),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: [KEY, caseId] });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      void queries.invalidateQueries({ queryKey: ['seat'] });
    },
  });
}
export type LinkMutation = ReturnType<typeof useLinkCommand>;
