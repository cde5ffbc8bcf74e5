import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseUnits } from '#domain/wire/unit-wire';
import { caseKey } from '../cases/use-case';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

export const caseUnitsKey = (caseId: string) => ['cases', 'units', caseId] as const;
/** Another case may take a unit at any moment, and positions move. */
const REFRESH_MS = 5_000;

/** The units on a case and those that could be sent, recommended first. */
export function useCaseUnits(caseId: string, isWanted: boolean) {
  const hotline = useHotline();
  return useQuery({
    queryKey: caseUnitsKey(caseId),
    queryFn: () => hotline.getCaseUnits(caseId),
    enabled: isWanted,
    refetchInterval: REFRESH_MS,
  });
}

/** Does something with a unit on a case; case and units are read again whatever came of it. */
export function useUnitCommand(caseId: string, onDone?: () => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<CaseUnits>) => run(hotline),
    onSuccess: (answer) => {
      queries.setQueryData(caseUnitsKey(caseId), answer);
      onDone?.();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: caseUnitsKey(caseId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
}
