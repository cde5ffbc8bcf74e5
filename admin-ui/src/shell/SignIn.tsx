import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLogin } from 'react-admin';
import { DrillMark } from '../drill/DrillMark';
import { useT } from '../i18n/use-t';
import { type FailureCode, failureOf } from '../providers/http-error';
import { LanguageSwitch } from './LanguageSwitch';
import { SchemeSwitch } from './SchemeSwitch';
import { SignInBanner } from './SignInBanner';

export function SignIn() {
  const t = useT();
  const login = useLogin();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    try {
      await login({ username: String(data.get('username')).trim(), password: String(data.get('password')) });
    } catch (error) {
      setFailure(failureOf(error).code);
      setBusy(false);
    }
  }

  return (
    <Box sx={{ minHeight: '100vh', display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1.15fr 1fr' } }}>
      <SignInBanner />
      <DrillMark />
      <Box component="main" sx={{ bgcolor: 'background.paper', display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', alignItems: 'center', p: 2 }}>
          <LanguageSwitch />
          <SchemeSwitch />
        </Box>
        <Box
          component="form"
          onSubmit={submit}
          sx={{ m: 'auto', width: 'min(360px, 86%)', pb: 12, display: 'grid', gap: 2 }}
        >
          <Typography variant="h1">{t('signIn.title')}</Typography>
          {failure !== null && (
            <Alert severity="error">{failure === 'unauthenticated' ? t('signIn.wrong') : t(`errors.${failure}`)}</Alert>
          )}
          <TextField
            name="username"
            label={t('signIn.username')}
            autoComplete="username"
            required
            autoFocus
            size="medium"
          />
          <TextField
            name="password"
            label={t('signIn.password')}
            type="password"
            autoComplete="current-password"
            required
            size="medium"
          />
          <Button type="submit" variant="contained" size="large" disabled={isBusy}>
            {t('signIn.submit')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
