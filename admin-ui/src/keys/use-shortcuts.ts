import { useEffect, useRef } from 'react';
import { useStore } from 'react-admin';

export type Shortcuts = Record<string, (() => void) | undefined>;

/** Whether single keys act (WCAG 2.1.4: people must be able to switch them off). */
export const useSingleKeys = () => useStore<boolean>('keys.single', true);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="combobox"], [role="listbox"], [role="dialog"]') !== null);

/** The letter on the key cap where an input method hides what was typed. */
const keyOf = (event: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter === undefined) return event.key;
  return event.shiftKey ? letter : letter.toLowerCase();
};

/**
 * Single-key shortcuts for what is on screen. They sleep while somebody types, in dialogs, and with Ctrl, Alt or Meta.
 * @param shortcuts key (see `keymap.ts`) → what it does; undefined does nothing
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [isOn] = useSingleKeys();
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return;
      const run = current.current[keyOf(event)];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
