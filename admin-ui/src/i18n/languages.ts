import { useCallback } from 'react';
import { useLocaleState } from 'react-admin';
import type { Language, Names } from '#domain/language';

/** BCP 47 tags: of the document, and of dates, numbers and collation. English is written the 24-hour way. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', vi: 'vi-VN' };

/** The language on screen and how to change it; react-admin remembers it in the browser. */
export const useLanguage = () => useLocaleState() as [Language, (language: Language) => void];

/** Picks the name in the language on screen. */
export function useName(): (names: Names) => string {
  const [language] = useLanguage();
  return useCallback((names) => names[language], [language]);
}
