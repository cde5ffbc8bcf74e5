import { useCallback } from 'react';
import { CASE_ACTIONS } from '#domain/case-action';
import type { DraftForm } from '#domain/draft';
import { useT } from '../i18n/use-t';

/** A form by the name that stands over it. */
export function useFormName(): (form: DraftForm) => string {
  const t = useT();
  return useCallback(
    (form) => {
      const action = CASE_ACTIONS.find((one) => one === form);
      if (action !== undefined) return t(`action.${action}`);
      if (form === 'questions') return t('questions.title');
      return form === 'words' ? t('linkages.words') : t('transfers.title');
    },
    [t],
  );
}
