import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import type { CaseAction } from '#domain/case-action';
import type { CaseDetail } from '#domain/wire/case-wire';
import { CommandForm } from '../../forms/CommandForm';
import { DraftNote } from '../../drafts/DraftNote';
import { useDraft } from '../../drafts/use-draft';
import { useT } from '../../i18n/use-t';
import { useSession } from '../../providers/session-context';
import { failureOf } from '../../providers/http-error';
import { ReplyHints } from '../../knowledge/ReplyHints';
import { DispatchHints } from '../../orders/DispatchHints';
import { DecideHints } from './DecideHints';
import { decideDraft, decideErrors, decideFields } from './decide';
import { instructErrors, instructFields } from '../../units/instruct';
import { useUnitFailureText } from '../../units/use-unit-failure';
import { useCaseUnits } from '../../units/use-units';
import { FieldInput } from './FieldInput';
import { type Draft, type FieldErrors, fieldsOf, readDraft } from './fields';
import { useAct } from './use-act';

type Props = { of: CaseDetail; action: CaseAction; onClose: () => void; onDone: () => void };

/** The screen was behind and nothing else: the same words can be sent again. */
const isStale = (error: unknown): boolean => {
  const { code, issues } = failureOf(error);
  return code === 'conflict' && issues.length === 0;
};

/** Who works for a department gives its opinion in its name. */
const ownUnitDraft = (action: CaseAction, departmentCode: string | null): Draft =>
  action === 'assist-reply' && departmentCode !== null ? { departmentCode } : {};

/** The form of one action, drawn from its schema. Whatever happens, the words typed stay until they are accepted. */
export function ActionForm({ of, action, onClose, onDone }: Props) {
  const t = useT();
  const { departmentCode } = useSession().user;
  const failureText = useUnitFailureText();
  const typed = useDraft<Draft>(
    of.id,
    action,
    action === 'decide' ? decideDraft(of) : ownUnitDraft(action, departmentCode),
  );
  const { fields: draft, change } = typed;
  const [errors, setErrors] = useState<FieldErrors>({});
  const act = useAct(action, typed.settle, () => {
    typed.forget();
    onDone();
  });
  const isOpen = of.actions.includes(action);
  const fields = fieldsOf(action);
  const isGrading = action === 'decide' || action === 'regrade';
  const { data: units } = useCaseUnits(of.id, action === 'instruct');
  const graded = isGrading ? decideFields(of, draft, fields) : fields;
  const shown = action === 'instruct' ? instructFields(units, draft, fields) : graded;

  function submit() {
    if (act.isPending || !isOpen) return;
    const read = readDraft(action, draft);
    const found = {
      ...(isGrading ? decideErrors(of, draft) : {}),
      ...(action === 'instruct' ? instructErrors(units, draft) : {}),
      ...('errors' in read ? read.errors : {}),
    };
    setErrors(found);
    if ('input' in read && Object.keys(found).length === 0) act.mutate({ of, input: read.input });
  }

  return (
    <CommandForm
      title={t(`action.${action}`)}
      submitLabel={t('form.submit')}
      canSubmit={!act.isPending && isOpen}
      onSubmit={submit}
      onClose={onClose}
      isFramed
    >
      <Typography variant="h2">{t(`action.${action}`)}</Typography>
      {!isOpen && <Alert severity="warning">{t('form.noLongerOpen', { action: t(`action.${action}`) })}</Alert>}
      {act.isError && isOpen && (
        <Alert severity="error">
          {failureText(act.error)} {isStale(act.error) && t('form.refreshed')}
        </Alert>
      )}
      {action === 'decide' && <DecideHints of={of} draft={draft} onChange={change} />}
      <ReplyHints of={of} fields={shown} draft={draft} onChange={change} />
      {action === 'dispatch' && <DispatchHints of={of} draft={draft} onChange={change} />}
      {shown.map((field, index) => {
        const error = errors[field.name];
        return (
          <FieldInput
            key={field.name}
            caseId={of.id}
            field={field}
            value={draft[field.name] ?? ''}
            error={error === undefined ? undefined : t(error)}
            isFirst={index === 0}
            onChange={(value) => change({ ...draft, [field.name]: value })}
          />
        );
      })}
      <DraftNote draft={typed} />
    </CommandForm>
  );
}
