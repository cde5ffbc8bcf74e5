import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/use-t';
import { useHotline, useSession } from '../providers/session-context';
import { useStepUp } from '../providers/step-up';
import { useProofFailureText } from './use-account-command';

/** Asks for a fresh proof before a sensitive command, which is then sent again by itself. */
export function StepUpDialog() {
  const { isAsked, answer } = useStepUp();
  return isAsked ? <Question onAnswer={answer} /> : null;
}

function Question({ onAnswer }: { onAnswer: (isProved: boolean) => void }) {
  const t = useT();
  const hotline = useHotline();
  const failureText = useProofFailureText();
  const byCode = useSession().secondFactor.isEnrolled;
  const [proof, setProof] = useState('');
  const prove = useMutation({
    mutationFn: () => hotline.stepUp(byCode ? { code: proof } : { password: proof }),
    onSuccess: () => onAnswer(true),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  return (
    <Dialog open onClose={() => onAnswer(false)} maxWidth="xs" fullWidth aria-labelledby="step-up-title">
      <form onSubmit={submit}>
        <DialogTitle id="step-up-title">{t('account.stepUp')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          <span>{t('account.stepUpWhy')}</span>
          <TextField
            autoFocus
            required
            label={t(byCode ? 'account.code' : 'account.password')}
            type={byCode ? 'text' : 'password'}
            autoComplete={byCode ? 'one-time-code' : 'current-password'}
            value={proof}
            onChange={(event) => setProof(event.target.value)}
          />
          {prove.isError && <Alert severity="error">{failureText(prove.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onAnswer(false)}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={prove.isPending || proof === ''}>
            {t('account.stepUpSubmit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
