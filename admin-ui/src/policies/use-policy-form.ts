import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyKind } from '#domain/policy-input';
import type { PolicyRow } from '#domain/wire/policy-wire';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { BLANK, type Draft, type FieldName } from './fields';
import { type Faults, faultOf, readDraft } from './read-draft';
import { POLICY_QUERIES } from './use-policies';

/** What is typed of a policy, what is wrong with it, and the command that puts it in force. */
export function usePolicyForm(kind: PolicyKind, before: PolicyRow | undefined, onDone: () => void) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => before?.value ?? BLANK[kind]);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const command = useMutation({
    mutationFn: (input: Parameters<typeof hotline.changePolicy>[1]) => hotline.changePolicy(kind, input),
    onSuccess: onDone,
    onError: (error) => {
      const names = failureOf(error).issues.map(({ path }) => path.split('.')[1] as FieldName);
      setFaults(Object.fromEntries(names.map((name) => [name, faultOf(name, draft[name])])));
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => POLICY_QUERIES.includes(queryKey[0]) }),
  });

  const code = command.isError ? failureOf(command.error).code : undefined;
  const known = { conflict: t('policies.conflict'), 'invalid-input': t('policies.refused') };
  return {
    draft,
    change: (part: Draft) => setDraft((typed) => ({ ...typed, ...part })),
    reason,
    setReason,
    faults,
    isPending: command.isPending,
    failure: code && (code === 'conflict' || code === 'invalid-input' ? known[code] : failureText(command.error)),
    submit(validFrom: string | undefined) {
      const read = readDraft(kind, draft);
      setFaults('faults' in read ? read.faults : {});
      if ('value' in read) command.mutate({ version: before?.version ?? 0, reason, validFrom, value: read.value });
    },
  };
}
