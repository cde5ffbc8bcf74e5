import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useFailureText } from '../shell/use-failure';

export const MARKS_KEY = ['cases', 'nuisance-marks'];

type Props = { title: string; run: (reason: string) => Promise<unknown>; onDone: () => void };

/** Asks for the reason of what is said about a mark, and says it. */
export function NuisanceForm({ title, run, onDone }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => run(reason),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: MARKS_KEY }),
  });
  const code = change.isError ? failureOf(change.error).code : undefined;
  return (
    <Box
      component="form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending && reason.trim() !== '') change.mutate();
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <TextField
        label={t('nuisance.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        size="small"
        required
        autoFocus
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Button type="submit" variant="contained" disabled={change.isPending || reason.trim() === ''}>
        {title}
      </Button>
      <Button onClick={onDone}>{t('app.cancel')}</Button>
      {change.isError && (
        <Alert severity="warning">
          {code === 'conflict'
            ? t('nuisance.conflict')
            : code === 'illegal-transition'
              ? t('nuisance.notYet')
              : failureText(change.error)}
        </Alert>
      )}
    </Box>
  );
}
