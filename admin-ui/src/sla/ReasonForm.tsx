import { Alert, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CommandForm } from '../forms/CommandForm';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useFailureText } from '../shell/use-failure';

type Props = {
  title: string;
  help: string;
  /** What is said when it is not possible any more. */
  conflict: string;
  run: (reason: string) => Promise<unknown>;
  onDone: () => void;
  children?: ReactNode;
};

/** Something that is done to the clocks of a case, which always has a reason. */
export function ReasonForm({ title, help, conflict, run, onDone, children }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => run(reason),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  const canSubmit = reason.trim() !== '' && !change.isPending;
  return (
    <CommandForm
      title={title}
      submitLabel={t('form.submit')}
      canSubmit={canSubmit}
      onSubmit={() => {
        if (canSubmit) change.mutate();
      }}
      onClose={onDone}
    >
      <Typography color="text.secondary">{help}</Typography>
      {children}
      <TextField
        label={t('sla.pause.reason')}
        value={reason}
        required
        autoFocus
        multiline
        maxRows={6}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
        onChange={(event) => setReason(event.target.value)}
      />
      {change.isError && (
        <Alert severity="error">
          {['conflict', 'illegal-transition'].includes(failureOf(change.error).code)
            ? conflict
            : failureText(change.error)}
        </Alert>
      )}
    </CommandForm>
  );
}
