import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import { caseKey } from '../cases/use-case';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useHotline } from '../providers/session-context';

const transfersKey = (caseId: string) => ['cases', 'transfers', caseId] as const;

/** What the lines have done about a case between them, read again when the stream says that the case changed. */
export function useTransfers(caseId: string) {
  const hotline = useHotline();
  return useQuery({ queryKey: transfersKey(caseId), queryFn: () => hotline.getTransfers(caseId) });
}

/** Does something about the transfers of a case; case and seat are read again whatever came of it. */
export function useTransferCommand(caseId: string, onDone?: () => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<CaseTransfers>) => run(hotline),
    onSuccess: (answer) => {
      queries.setQueryData(transfersKey(caseId), answer);
      onDone?.();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: transfersKey(caseId) });
      void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      void queries.invalidateQueries({ queryKey: ['seat'] });
    },
  });
}
