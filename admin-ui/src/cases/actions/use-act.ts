import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { CaseDetail } from '#domain/wire/case-wire';
import { failureOf } from '../../providers/http-error';
import { useHotline } from '../../providers/session-context';
import { caseUnitsKey } from '../../units/use-units';
import { caseKey } from '../use-case';

/**
 * Takes an action on the case as this screen shows it. After a refusal the case is read again, so that the next try
 * carries the newest version; what was typed stays with the form.
 * @param settle waits until no draft of the form is under way
 */
export function useAct(action: CaseAction, settle: () => Promise<void>, onDone: () => void) {
  const hotline = useHotline();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ of, input }: { of: CaseDetail; input: unknown }) => {
      await settle();
      return hotline.act(of.id, action, {
        version: of.version,
        ...(of.fence === null ? {} : { fence: of.fence }),
        input: input as CaseActionInput<typeof action>,
      });
    },
    onSuccess: (detail) => {
      queries.setQueryData(caseKey(detail.id), detail);
      void queries.invalidateQueries({ queryKey: ['seat'] });
      onDone();
    },
    onSettled: (_detail, _error, { of }) => queries.invalidateQueries({ queryKey: caseUnitsKey(of.id) }),
    onError: (error, { of }) => {
      const { code } = failureOf(error);
      if (code === 'conflict' || code === 'illegal-transition')
        void queries.invalidateQueries({ queryKey: caseKey(of.id) });
    },
  });
}
