import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListedRule } from '#domain/wire/consultation-wire';
import type { MessageKey } from '../i18n/catalogue';
import { useT } from '../i18n/use-t';
import type { HotlineDataProvider } from '../providers/data-provider';
import { failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

const CONFLICT: MessageKey = 'boundaries.conflict';

/** Changes the boundary list and reads it again; `failure` says what went wrong. */
export function useBoundaryCommand(onDone: () => void) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const command = useMutation({
    mutationFn: (run: (hotline: HotlineDataProvider) => Promise<ListedRule>) => run(hotline),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['boundary-rules'] }),
  });
  const isConflict = command.isError && failureOf(command.error).code === 'conflict';
  return { ...command, failure: command.isError ? (isConflict ? t(CONFLICT) : failureText(command.error)) : undefined };
}
