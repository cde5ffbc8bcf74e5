import { useCallback } from 'react';
import { useT } from '../i18n/use-t';
import { type FailureCode, failureOf } from '../providers/http-error';

/** Whoever wrote something does not know yet whether it is kept. */
const UNCONFIRMED: readonly FailureCode[] = ['offline', 'database-unavailable'];

/** Says in the language on screen what went wrong, with the request number where reporting it helps. */
export function useFailureText(): (error: unknown) => string {
  const t = useT();
  return useCallback(
    (error) => {
      const { code, requestId, isWrite } = failureOf(error);
      const text = t(`errors.${code}`);
      if (isWrite && UNCONFIRMED.includes(code)) return `${text} ${t('app.unconfirmed')}`;
      return code === 'bug' && requestId !== null ? `${text} ${t('app.requestId', { id: requestId })}` : text;
    },
    [t],
  );
}
