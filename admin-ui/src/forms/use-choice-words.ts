import { useT } from '../i18n/use-t';

/** What a field with a list to choose from says of itself. */
export function useChoiceWords() {
  const t = useT();
  return {
    openText: t('choice.open'),
    closeText: t('choice.close'),
    clearText: t('choice.clear'),
    noOptionsText: t('choice.none'),
  };
}
