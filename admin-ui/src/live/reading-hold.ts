import { useEffect, useRef, useSyncExternalStore } from 'react';

type HoldState = 'free' | 'held' | 'pending';

/**
 * While somebody points at the rows of a list, the list stands still: a change is remembered (`pending`) and applied
 * when the pointer leaves.
 */
export function createReadingHold() {
  let state: HoldState = 'free';
  let release = () => {};
  const watchers = new Set<() => void>();
  const set = (next: HoldState) => {
    state = next;
    watchers.forEach((watch) => watch());
  };
  return {
    hold: () => state === 'free' && set('held'),
    letGo() {
      const wasPending = state === 'pending';
      set('free');
      if (wasPending) release();
    },
    /** True when the list must wait; `apply` runs when it is let go. */
    delays(apply: () => void): boolean {
      if (state === 'free') return false;
      release = apply;
      set('pending');
      return true;
    },
    state: () => state,
    watch(watcher: () => void) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** One pointer, one hold. */
export const readingHold = createReadingHold();

/** Gives the handlers that hold a list still while the pointer is on it. */
export function useReadingHold() {
  const state = useSyncExternalStore(readingHold.watch, readingHold.state);
  const isOver = useRef(false);
  useEffect(
    () => () => {
      if (isOver.current) readingHold.letGo();
    },
    [],
  );
  return {
    isPending: state === 'pending',
    handlers: {
      onPointerEnter: () => {
        isOver.current = true;
        readingHold.hold();
      },
      onPointerLeave: () => {
        isOver.current = false;
        readingHold.letGo();
      },
    },
  };
}
