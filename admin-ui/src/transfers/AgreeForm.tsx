import { Alert, Box, Button, FormControlLabel, Radio, RadioGroup, Switch, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { type Line, LINES } from '#domain/line';
import type { TransferWire } from '#domain/wire/transfer-wire';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useTransferCommand } from './use-transfers';

/** How a three-way call ended: who takes the case, and whether both lines say so. */
export function AgreeForm({ caseId, transfer }: { caseId: string; transfer: TransferWire }) {
  const t = useT();
  const failureText = useFailureText();
  const [owner, setOwner] = useState<Line>(transfer.toLine);
  const [isAgreed, setAgreed] = useState(true);
  const [note, setNote] = useState('');
  const command = useTransferCommand(caseId);
  const submit = () =>
    command.mutate((hotline) => hotline.actOnTransfer(transfer.id, 'agree', { owner, isAgreed, note }));
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('transfers.agreeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      sx={{ display: 'grid', gap: 1 }}
    >
      <Typography id="agree-owner">{t('transfers.agreeOwner')}</Typography>
      <RadioGroup
        row
        aria-labelledby="agree-owner"
        value={owner}
        onChange={(_, next) => setOwner(LINES.find((line) => line === next) ?? owner)}
      >
        {LINES.map((line) => (
          <FormControlLabel key={line} value={line} control={<Radio size="small" />} label={t(`lineName.${line}`)} />
        ))}
      </RadioGroup>
      <FormControlLabel
        control={<Switch checked={isAgreed} onChange={(_, checked) => setAgreed(checked)} />}
        label={isAgreed ? t('transfers.agreed') : t('transfers.disagreed')}
      />
      <TextField
        label={t('transfers.agreeNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        required
        multiline
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      {command.isError && <Alert severity="warning">{failureText(command.error)}</Alert>}
      <Button
        type="submit"
        variant="contained"
        disabled={command.isPending || note.trim() === ''}
        sx={{ justifySelf: 'start' }}
      >
        {t('transfers.agree')}
      </Button>
    </Box>
  );
}
