import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PIN_PURPOSES, type PinPurpose, type PinWire } from '#domain/wire/pin-wire';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

type Props = { caseId: string; onClose: () => void; onTold: (pin: PinWire) => void };

/** Reminds of what to ask a caller before a PIN is read out, and wants to know by what they were known. */
export function PinDialog({ caseId, onClose, onTold }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const [purpose, setPurpose] = useState<PinPurpose>('HANDLE_CASE');
  const [note, setNote] = useState('');
  const tell = useMutation({
    mutationFn: () => hotline.tellPin(caseId, { purpose, note: note.trim() }),
    onSuccess: (told) => {
      onTold(told);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="pin-title">
      <DialogTitle id="pin-title">{t('pin.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{t('pin.check')}</Alert>
        <div>
          <FormLabel id="pin-purpose">{t('case.revealPurpose')}</FormLabel>
          <RadioGroup
            aria-labelledby="pin-purpose"
            value={purpose}
            onChange={(_, value) => setPurpose(PIN_PURPOSES.find((one) => one === value) ?? 'HANDLE_CASE')}
          >
            {PIN_PURPOSES.map((one) => (
              <FormControlLabel
                key={one}
                value={one}
                control={<Radio size="small" />}
                label={t(`pin.purpose.${one}`)}
              />
            ))}
          </RadioGroup>
        </div>
        <TextField
          label={t('pin.note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          required
          fullWidth
        />
        {tell.isError && <Alert severity="error">{failureText(tell.error)}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={tell.isPending || note.trim() === ''} onClick={() => tell.mutate()}>
          {t('pin.show')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
