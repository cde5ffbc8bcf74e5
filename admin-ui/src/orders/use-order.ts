import { useQuery } from '@tanstack/react-query';
import type { CaseStatus } from '#domain/case-status';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useHotline } from '../providers/session-context';

/** Nobody has taken such a case yet, so it has no order. */
const BEFORE_ORDER: readonly CaseStatus[] = ['WAITING', 'OFFERED'];

/** The work order of a 12345 case, read again when the stream says that the case changed. */
export function useOrder({ id, line, status, version }: CaseDetail) {
  const hotline = useHotline();
  return useQuery({
    queryKey: ['cases', 'order', id, version],
    queryFn: () => hotline.getOrder(id),
    enabled: line === '12345' && !BEFORE_ORDER.includes(status),
    placeholderData: (before) => before,
  });
}
