import { useCallback } from 'react';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';

/** Says in the language on screen what went wrong, with the request number where reporting it helps. */
export function useFailureText(): (error: unknown) => string {
  const t = useT();
  return useCallback(
    (error) => {
      const { code, requestId } = failureOf(error);
      const text = t(`errors.${code}`);
      return code === 'bug' && requestId !== null ? `${text} ${t('app.requestId', { id: requestId })}` : text;
    },
    [t],
  );
}
