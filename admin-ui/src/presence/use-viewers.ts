import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHotline } from '../providers/session-context';

/** How often a screen says that it shows a case; the server forgets after three times as long. In ms. */
const SAY_EVERY_MS = 5_000;

/** Who else has the case on the screen. Telling and asking are one request; a hidden tab says nothing and so has left. */
export function useViewers(caseId: string) {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['presence', caseId],
    queryFn: () => hotline.arriveAt(caseId),
    refetchInterval: SAY_EVERY_MS,
    gcTime: 0,
  });
  useEffect(
    () => () => {
      hotline.leaveCase(caseId).catch(() => undefined);
    },
    [hotline, caseId],
  );
  return data?.viewers ?? [];
}
