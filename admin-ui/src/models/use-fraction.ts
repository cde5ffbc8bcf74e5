import { LANGUAGE_TAGS, useLanguage } from '../i18n/languages';

/** A fraction as per cent with one decimal: figures of models differ by tenths. */
export function useFraction(): (value: number) => string {
  const [language] = useLanguage();
  const format = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (value) => format.format(value);
}
