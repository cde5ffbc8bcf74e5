import { type KeyboardEvent, useRef } from 'react';
import { LIST_KEYS } from './keymap';
import { useShortcuts } from './use-shortcuts';

/** The row whose link has the focus. */
export const ROW_AT_HAND = { '& tbody tr:focus-within': { backgroundColor: 'action.selected' } };

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Keys of a table whose rows have a link: J and K go to the link of the next row and the one before, and so do the arrows
 * once a row has the focus. Enter opens it, as it does every link. Nothing is drawn anew for a step.
 */
export function useRowKeys<Element extends HTMLElement>() {
  const table = useRef<Element>(null);
  function move(step: number) {
    const links = [...(table.current?.querySelectorAll('tbody tr') ?? [])].flatMap(
      (row) => row.querySelector('a') ?? [],
    );
    const here = links.findIndex((link) => link === document.activeElement);
    links[here === -1 ? 0 : Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
  }
  useShortcuts('list', { [LIST_KEYS.next]: () => move(1), [LIST_KEYS.previous]: () => move(-1) });
  return {
    ref: table,
    onKeyDown(event: KeyboardEvent) {
      const step = STEPS[event.key];
      if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      move(step);
    },
  };
}
