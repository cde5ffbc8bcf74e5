import { useSyncExternalStore } from 'react';
import { useLive } from '../live/live-context';

const TICK_MS = 500;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for every clock on the screen; it runs only while somebody watches. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((notify) => notify()), TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time in whole seconds, in ms: a component that uses it is drawn again every second. */
export function useNow(): number {
  const { clock } = useLive();
  return useSyncExternalStore(subscribe, () => Math.floor(clock.now() / 1_000) * 1_000);
}
