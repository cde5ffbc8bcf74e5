import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EventView } from '#domain/major-event';
import type { MajorEventWire } from '#domain/wire/major-event-wire';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useCan, useHotline } from '../providers/session-context';

/** Under the key of cases, so that the stream refreshes them with the cases that they hold. */
const KEY = ['cases', 'major-events'] as const;

export function useMajorEvents(view: EventView) {
  const hotline = useHotline();
  return useQuery({
    queryKey: [...KEY, view],
    queryFn: () => hotline.getMajorEvents(view),
    enabled: useCan('background:read'),
  });
}

/** The event that a case is about. */
export const useEventOf = (caseId: string): MajorEventWire | undefined =>
  useMajorEvents('open').data?.find(({ cases }) => cases.some(({ id }) => id === caseId));

/** Does something about an event or its cases; the events are read again whatever came of it. */
export function useMajorEventCommand(onDone?: () => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<unknown>) => run(hotline),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
