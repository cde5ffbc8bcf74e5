import { useQuery } from '@tanstack/react-query';
import { useHotline } from '../providers/session-context';

/** Not react-admin's own key: its lists fill that one with rows, which lack what a case page shows. */
export const caseKey = (caseId: string) => ['cases', 'detail', caseId] as const;

/** A case with everything in it, read again when the stream says that it changed. */
export function useCase(caseId: string) {
  const hotline = useHotline();
  return useQuery({ queryKey: caseKey(caseId), queryFn: () => hotline.getCase(caseId) });
}
