import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModelDetail } from '#domain/wire/model-wire';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useFailureText } from '../shell/use-failure';

type Props = {
  title: string;
  help: string;
  /** Does it; the reason is written into the model's history. */
  run: (reason: string) => Promise<ModelDetail>;
  onClose: () => void;
};

/** Asks why, says what will happen, and does it: training, going live and rolling back are never one careless press. */
export function ReasonDialog({ title, help, run, onClose }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => run(reason),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['models'] }),
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="reason-title">
      <DialogTitle id="reason-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{help}</Typography>
        <TextField
          label={t('models.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
          autoFocus
          multiline
          minRows={2}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 1_000 } }}
        />
        {change.isError && (
          <Alert severity="error">
            {failureOf(change.error).code === 'conflict' ? t('models.conflict') : failureText(change.error)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={change.isPending || reason.trim() === ''} onClick={() => change.mutate()}>
          {title}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
