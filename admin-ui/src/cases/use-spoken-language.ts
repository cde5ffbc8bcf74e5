import { LANGUAGES, type Language } from '#domain/language';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useLanguage } from '../i18n/languages';

/** The language in which the caller is spoken to: that of the case where we have it, else the one on screen. */
export function useSpokenLanguage({ language: ofCase }: Pick<CaseDetail, 'language'>): Language {
  const [language] = useLanguage();
  return LANGUAGES.find((one) => one === ofCase) ?? language;
}
