import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { SUPERVISOR_OUTCOMES } from '#domain/call-back';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useCallBackCommand } from './use-call-backs';

/** Every attempt was in vain and there are signs of danger: the supervisor says what is done, and why. */
export function DecisionForm({ callBackId }: { callBackId: string }) {
  const t = useT();
  const failureText = useFailureText();
  const command = useCallBackCommand();
  const [note, setNote] = useState('');
  return (
    <Box component="form" aria-label={t('callBacks.decide')} sx={{ display: 'grid', gap: 1 }}>
      <TextField
        label={t('callBacks.decisionNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        required
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        {SUPERVISOR_OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            variant={outcome === 'HELP_SENT' ? 'contained' : 'outlined'}
            disabled={command.isPending || note.trim() === ''}
            onClick={() => command.mutate((hotline) => hotline.decideCallBack(callBackId, { outcome, note }))}
          >
            {t(`callBacks.decision.${outcome}`)}
          </Button>
        ))}
      </Box>
      {command.isError && <Alert severity="warning">{failureText(command.error)}</Alert>}
    </Box>
  );
}
