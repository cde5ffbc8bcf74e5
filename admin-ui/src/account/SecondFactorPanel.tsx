import { Alert, Button, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { RecoveryCodes } from './RecoveryCodes';
import { useAccountCommand } from './use-account-command';

type Secret = { secret: string; uri: string };

/** Setting up an authenticator: prove who you are, give it the secret, show that it has it, keep the recovery codes. */
export function SecondFactorPanel({ codes, onCodes }: { codes: string[] | null; onCodes: (codes: string[]) => void }) {
  const t = useT();
  const { isEnrolled } = useSession().secondFactor;
  const [begun, setBegun] = useState<Secret | null>(null);
  const done = (next: string[]) => {
    setBegun(null);
    onCodes(next);
  };
  return (
    <Panel title={t('account.secondFactor')}>
      <div style={{ display: 'grid', gap: 12 }}>
        <span>{t(isEnrolled ? 'account.enrolled' : 'account.notEnrolled')}</span>
        {codes !== null && <RecoveryCodes codes={codes} />}
        {begun === null ? <Begin onBegun={setBegun} /> : <Confirm of={begun} onDone={done} />}
      </div>
    </Panel>
  );
}

function Begin({ onBegun }: { onBegun: (secret: Secret) => void }) {
  const t = useT();
  const { isEnrolled } = useSession().secondFactor;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const command = useAccountCommand(onBegun);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate((hotline) => hotline.beginSecondFactor(password, isEnrolled ? code : undefined));
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
      <TextField
        required
        type="password"
        label={t('account.currentPassword')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {isEnrolled && (
        <TextField
          required
          label={t('account.code')}
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {command.failure !== undefined && <Alert severity="error">{command.failure}</Alert>}
      <Button type="submit" variant="outlined" sx={{ justifySelf: 'start' }} disabled={command.isPending}>
        {t(isEnrolled ? 'account.replace' : 'account.enrol')}
      </Button>
    </form>
  );
}

function Confirm({ of, onDone }: { of: Secret; onDone: (recoveryCodes: string[]) => void }) {
  const t = useT();
  const [code, setCode] = useState('');
  const command = useAccountCommand(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate((hotline) => hotline.confirmSecondFactor(code));
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
      <span>{t('account.addSecret')}</span>
      <Typography component="code" sx={{ fontFamily: 'monospace', fontSize: '1.05rem', letterSpacing: '0.08em' }}>
        {of.secret.match(/.{1,4}/g)?.join(' ')}
      </Typography>
      <a href={of.uri}>{t('account.openAuthenticator')}</a>
      <TextField
        required
        autoFocus
        label={t('account.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      {command.failure !== undefined && <Alert severity="error">{command.failure}</Alert>}
      <Button type="submit" variant="contained" sx={{ justifySelf: 'start' }} disabled={command.isPending}>
        {t('account.confirm')}
      </Button>
    </form>
  );
}
