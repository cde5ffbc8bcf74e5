import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MessageKey } from '../i18n/catalogue';
import { useT } from '../i18n/use-t';
import type { HotlineDataProvider } from '../providers/data-provider';
import { failureOf } from '../providers/http-error';
import type { ResourceName } from '../providers/resources';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

/** Changes a row of an administrator's list and reads the list again; `failure` says what went wrong, and in which field. */
export function useAdminCommand<T>(resource: ResourceName, taken: MessageKey, onDone: (result: T) => void) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const command = useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<T>) => run(hotline),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [resource] }),
  });
  const textOf = (error: unknown): string => {
    const { code, issues } = failureOf(error);
    if (code === 'conflict') return t(taken);
    const fields = issues.map(({ path }) => path).join(', ');
    return fields === '' ? failureText(error) : `${failureText(error)} (${fields})`;
  };
  return { ...command, failure: command.isError ? textOf(command.error) : undefined };
}
