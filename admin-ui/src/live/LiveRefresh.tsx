import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { setSeat } from '../desk/use-seat';
import { POLICY_QUERIES } from '../policies/use-policies';
import type { LiveEvent } from './live-client';
import { useLive, useLiveEvents } from './live-context';
import { readingHold } from './reading-hold';

/** Many cases change in the same breath: they are read again together. */
const GATHER_MS = 300;
/** What shows cases, by the first part of the query key. */
const SHOW_CASES: readonly unknown[] = ['cases', 'contacts', 'board'];

/** Turns what the stream says into reading again what is on screen. */
export function LiveRefresh() {
  const live = useLive();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refreshLists = useCallback(() => {
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => SHOW_CASES.includes(queryKey[0]) && queryKey[1] === 'getList',
    });
  }, [queries]);

  const refreshCases = useCallback(() => {
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => SHOW_CASES.includes(queryKey[0]) && queryKey[1] !== 'getList',
    });
    if (!readingHold.delays(refreshLists)) refreshLists();
  }, [queries, refreshLists]);

  const onEvent = useCallback(
    (event: LiveEvent) => {
      if (event.type === 'seat') setSeat(queries, event.seat);
      if (event.type === 'reload') void queries.invalidateQueries();
      if (event.type === 'policies') {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => POLICY_QUERIES.includes(queryKey[0]) });
      }
      if (event.type !== 'cases') return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        refreshCases();
      }, GATHER_MS);
    },
    [queries, refreshCases],
  );
  useLiveEvents(onEvent);

  useEffect(() => {
    live.start();
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      live.stop();
    };
  }, [live]);
  return null;
}
