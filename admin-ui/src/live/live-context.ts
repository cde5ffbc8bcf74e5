import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { LiveClient, LiveEvent, LiveState } from './live-client';

const LiveContext = createContext<LiveClient | null>(null);
export const LiveProvider = LiveContext.Provider;

export function useLive(): LiveClient {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('useLive is called outside LiveProvider');
  return live;
}

export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.watch, live.state);
}

/** @param listener must keep its identity (useCallback) */
export function useLiveEvents(listener: (event: LiveEvent) => void): void {
  const live = useLive();
  useEffect(() => live.listen(listener), [live, listener]);
}
