import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import { caseKey } from '../cases/use-case';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

const consultationsKey = (caseId: string) => ['cases', 'consultations', caseId] as const;

/** The consultations about a case, read again when the stream says that the case changed. */
export function useConsultations(caseId: string) {
  const hotline = useHotline();
  return useQuery({ queryKey: consultationsKey(caseId), queryFn: () => hotline.getConsultations(caseId) });
}

/** Does something about the consultations of a case; the case is read again whatever came of it. */
export function useConsultationCommand(caseId: string, onDone?: () => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<ConsultationWire[]>) => run(hotline),
    onSuccess: (answer) => {
      queries.setQueryData(consultationsKey(caseId), answer);
      onDone?.();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: consultationsKey(caseId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      void queries.invalidateQueries({ queryKey: ['cases', 'transfers', caseId] });
    },
  });
}
