import { Alert, Button, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useAccountCommand } from './use-account-command';

const EMPTY = { current: '', next: '', again: '' };
type Field = keyof typeof EMPTY;

/** Choosing a new password, which ends every other session of the account. */
export function PasswordPanel() {
  const t = useT();
  const [typed, setTyped] = useState(EMPTY);
  const command = useAccountCommand<void>(() => setTyped(EMPTY));
  const isSame = typed.next === typed.again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate((hotline) => hotline.changePassword(typed.current, typed.next));
  };
  const field = (name: Field, label: string, autoComplete: string, error?: string) => (
    <TextField
      required
      type="password"
      label={label}
      autoComplete={autoComplete}
      value={typed[name]}
      error={error !== undefined}
      helperText={error}
      onChange={(event) => setTyped((known) => ({ ...known, [name]: event.target.value }))}
    />
  );
  return (
    <Panel title={t('account.changePassword')}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <span>{t('account.passwordRules')}</span>
        {field('current', t('account.currentPassword'), 'current-password')}
        {field('next', t('account.newPassword'), 'new-password')}
        {field(
          'again',
          t('account.newPasswordAgain'),
          'new-password',
          isSame || typed.again === '' ? undefined : t('account.notSame'),
        )}
        {command.failure !== undefined && <Alert severity="error">{command.failure}</Alert>}
        {command.isSuccess && <Alert severity="success">{t('account.passwordChanged')}</Alert>}
        <Button
          type="submit"
          variant="contained"
          sx={{ justifySelf: 'start' }}
          disabled={command.isPending || !isSame || typed.current === '' || typed.next === ''}
        >
          {t('account.changePassword')}
        </Button>
      </form>
    </Panel>
  );
}
