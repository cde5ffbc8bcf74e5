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
import { type CallerWire, type ContactWire, type RevealPurpose, revealPurposesOf } from '#domain/wire/contact-wire';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { AskUnseal } from '../unseal/AskUnseal';

type Props = {
  contact: Pick<ContactWire, 'id' | 'channel'>;
  onClose: () => void;
  onRevealed: (caller: CallerWire) => void;
};

/** Asks for the purpose before an identity is opened, and says that it is logged. */
export function RevealDialog({ contact, onClose, onRevealed }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const purposes = revealPurposesOf(contact.channel);
  const [purpose, setPurpose] = useState<RevealPurpose>('HANDLE_CASE');
  const [note, setNote] = useState('');
  const reveal = useMutation({
    mutationFn: () => hotline.reveal(contact.id, { purpose, ...(note.trim() === '' ? {} : { note }) }),
    onSuccess: (caller) => {
      onRevealed(caller);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="reveal-title">
      <DialogTitle id="reveal-title">{t('case.revealTitle')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{t('case.revealLogged')}</Alert>
        <div>
          <FormLabel id="reveal-purpose">{t('case.revealPurpose')}</FormLabel>
          <RadioGroup
            aria-labelledby="reveal-purpose"
            value={purpose}
            onChange={(_, value) => setPurpose(purposes.find((one) => one === value) ?? 'HANDLE_CASE')}
          >
            {purposes.map((one) => (
              <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={t(`purpose.${one}`)} />
            ))}
          </RadioGroup>
        </div>
        <TextField
          label={t('case.revealNote')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          fullWidth
        />
        {reveal.isError && <Alert severity="error">{failureText(reveal.error)}</Alert>}
        {reveal.isError && failureOf(reveal.error).code === 'sealed' && (
          <AskUnseal contactId={contact.id} ask={{ purpose, reason: note.trim() }} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={reveal.isPending} onClick={() => reveal.mutate()}>
          {t('case.reveal')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
