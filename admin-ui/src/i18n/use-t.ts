import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { MessageKey } from './catalogue';

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** `useTranslate` that knows our keys. */
export function useT(): Translate {
  const translate = useTranslate();
  return useCallback((key, values) => translate(key, values), [translate]);
}
