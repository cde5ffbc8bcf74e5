import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { type Language, LANGUAGES } from '#domain/language';
import type { Catalogue } from './catalogue';
import { LANGUAGE_TAGS } from './languages';
import { zh } from './zh';

/** Chinese is always there; the others are read when somebody asks for them. */
const LOADERS: Record<Language, () => Catalogue | Promise<Catalogue>> = {
  zh: () => zh,
  en: async () => (await import('./en')).en,
  vi: async () => (await import('./vi')).vi,
};

const isLanguage = (locale: string): locale is Language => (LANGUAGES as readonly string[]).includes(locale);

/**
 * @param onMissingKey called with a key that no catalogue holds; the default shows the key
 */
export function createI18nProvider(onMissingKey?: (key: string) => string): I18nProvider {
  const provider = polyglotI18nProvider(
    (locale) => LOADERS[isLanguage(locale) ? locale : 'zh'](),
    'zh',
    LANGUAGES.map((locale) => ({ locale, name: zh.language[locale] })),
    onMissingKey ? { onMissingKey } : {},
  );
  const say = (locale: string) => {
    document.documentElement.lang = LANGUAGE_TAGS[isLanguage(locale) ? locale : 'zh'];
  };
  say('zh');
  return {
    ...provider,
    changeLocale: async (locale, ...rest) => {
      await provider.changeLocale(locale, ...rest);
      say(locale);
    },
  };
}
