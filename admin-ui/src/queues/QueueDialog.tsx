import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Lane } from '#domain/line';
import { needsConfirmation, type QueueCommand } from '#domain/queue-command';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { QUEUES_KEY } from './use-queues';

type Props = { queue: Lane; command: QueueCommand; onClose: () => void };

/** Asks why, says what goes on and what does not, and for a queue of emergencies asks for its name. */
export function QueueDialog({ queue, command, onClose }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const isGuarded = needsConfirmation(queue, command);
  const run = useMutation({
    mutationFn: () => hotline.commandQueue(queue, command, { reason, ...(isGuarded ? { confirm: queue } : {}) }),
    onSuccess(queues) {
      queries.setQueryData(QUEUES_KEY, queues);
      onClose();
    },
  });
  const canRun = reason.trim() !== '' && (!isGuarded || typed === queue) && !run.isPending;
  const title = t('queues.ask', { command: t(`queues.command.${command}`), queue: t(`lane.${queue}`) });
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="queue-title">
      <DialogTitle id="queue-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{t(`queues.help.${command}`)}</Typography>
        {isGuarded && <Alert severity="error">{t('queues.emergency')}</Alert>}
        <TextField
          label={t('queues.reason')}
          value={reason}
          required
          autoFocus
          slotProps={{ htmlInput: { maxLength: 500 } }}
          onChange={(event) => setReason(event.target.value)}
        />
        {isGuarded && (
          <TextField
            label={t('queues.confirm', { name: queue })}
            value={typed}
            required
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {run.isError && <Alert severity="error">{failureText(run.error)}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="contained"
          color={isGuarded ? 'error' : 'primary'}
          disabled={!canRun}
          onClick={() => run.mutate()}
        >
          {t(`queues.command.${command}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
