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

/**
 * What follows from the server's time (whole seconds, in ms). Who uses it is drawn again when that changes, not every
 * second: a hundred clocks on a list are mostly hours and minutes.
 */
export function useNow<Said extends string | number>(say: (now: number) => Said): Said {
  const { clock } = useLive();
  return useSyncExternalStore(subscribe, () => say(Math.floor(clock.now() / 1_000) * 1_000));
}
