import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'react-admin';

export type Shortcuts = Record<string, (() => void) | undefined>;

/** Where a shortcut belongs: the same key may mean one thing on an offer and another on a case. */
export type ShortcutScope = 'everywhere' | 'seat' | 'offer' | 'case' | 'transfer' | 'incident' | 'list' | 'callBacks';

/** What is on screen now with shortcuts of its own. */
const onScreen = new Set<RefObject<{ scope: ShortcutScope; shortcuts: Shortcuts }>>();

/** Whether pressing this key in this place would do something now. */
export const isValidNow = (scope: ShortcutScope, key: string): boolean =>
  [...onScreen].some(({ current }) => current.scope === scope && current.shortcuts[key] !== undefined);

/** Whether single keys act (WCAG 2.1.4: people must be able to switch them off). */
export const useSingleKeys = () => useStore<boolean>('keys.single', true);

/** Where letters are text; a radio button or a box to tick takes none. */
const TAKES_LETTERS =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="combobox"], [role="listbox"], [role="dialog"]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(TAKES_LETTERS) !== null);

/** The letter on the key cap where an input method hides what was typed. */
const keyOf = (event: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter === undefined) return event.key;
  return event.shiftKey ? letter : letter.toLowerCase();
};

/**
 * Single-key shortcuts for what is on screen. They sleep while somebody types, in dialogs, and with Ctrl, Alt or Meta.
 * @param scope where they belong, by which the list behind `?` knows what is valid now
 * @param shortcuts key (see `keymap.ts`) → what it does; undefined does nothing
 */
export function useShortcuts(scope: ShortcutScope, shortcuts: Shortcuts): void {
  const [isOn] = useSingleKeys();
  const place = useRef({ scope, shortcuts });
  useEffect(() => {
    place.current = { scope, shortcuts };
  });
  useEffect(() => {
    onScreen.add(place);
    return () => void onScreen.delete(place);
  }, []);
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return;
      const run = place.current.shortcuts[keyOf(event)];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
