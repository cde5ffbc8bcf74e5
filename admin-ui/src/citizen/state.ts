import { LANGUAGES, type Language } from '#domain/language';
import { citizenEn } from './en';
import { citizenVi } from './vi';
import { citizenZh } from './zh';

const CATALOGUES = { zh: citizenZh, en: citizenEn, vi: citizenVi } as const;
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', vi: 'vi-VN' };
const REMEMBERED = 'citizen-language';

const known = (code: string | null | undefined) => LANGUAGES.find((language) => language === code);
let language: Language =
  known(localStorage.getItem(REMEMBERED)) ?? known(navigator.language.slice(0, 2)) ?? LANGUAGES[0];

export const currentLanguage = (): Language => language;
export const words = (): typeof citizenZh => CATALOGUES[language];
export const tagOf = (of: Language): string => TAGS[of];

export function setLanguage(next: Language): void {
  language = next;
  localStorage.setItem(REMEMBERED, next);
}

/** Puts values into the words of a catalogue: `{days}`. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** An instant in the language and on the clock of whoever reads. */
export const when = (instant: string): string =>
  new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
