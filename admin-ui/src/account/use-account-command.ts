import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../i18n/use-t';
import type { HotlineDataProvider } from '../providers/data-provider';
import { failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

/** Says what is wrong with a proof of who somebody is, or with a new password. */
export function useProofFailureText(): (error: unknown) => string {
  const t = useT();
  const failureText = useFailureText();
  return (error) => {
    const { code, issues } = failureOf(error);
    const path = code === 'invalid-input' ? issues[0]?.path : undefined;
    if (path === 'current' || path === 'password') return t('account.wrongPassword');
    if (path === 'next') return t('account.weakPassword');
    if (path === 'code') return t('account.wrongCode');
    return code === 'rate-limited' ? t('account.slowed') : failureText(error);
  };
}

/** Changes one's own account, and reads anew who is signed in and where. */
export function useAccountCommand<T>(onDone: (result: T) => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  const failureText = useProofFailureText();
  const command = useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<T>) => run(hotline),
    async onSuccess(result) {
      onDone(result);
      await Promise.all(['session', 'sessions'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return { ...command, failure: command.isError ? failureText(command.error) : undefined };
}
