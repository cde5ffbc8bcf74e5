import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useLogin } from 'react-admin';
import { DrillMark } from '../drill/DrillMark';
import { useT } from '../i18n/use-t';
import { type FailureCode, failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { LanguageSwitch } from './LanguageSwitch';
import { SchemeSwitch } from './SchemeSwitch';
import { SignInBanner } from './SignInBanner';

/** What refusals are called on this page. */
const WORDS = { unauthenticated: 'signIn.wrong', 'rate-limited': 'signIn.slowed' } as const;

export function SignIn() {
  const t = useT();
  const login = useLogin();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isCodeWanted, setCodeWanted] = useState(false);
  const hotline = useHotline();
  const { data: ways } = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => hotline.getSignInWays() });
  const hasOidcFailed = new URLSearchParams(useLocation().search).get('oidc') === 'failed';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    try {
      const code = data.get('code');
      await login({
        username: String(data.get('username')).trim(),
        password: String(data.get('password')),
        ...(code === null ? {} : { code: String(code) }),
      });
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'second-factor-required') setCodeWanted(true);
      setFailure(code);
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
          {hasOidcFailed && failure === null && <Alert severity="error">{t('signIn.oidcFailed')}</Alert>}
          {failure !== null && (
            <Alert severity={failure === 'second-factor-required' ? 'info' : 'error'}>
              {t(failure in WORDS ? WORDS[failure as keyof typeof WORDS] : `errors.${failure}`)}
            </Alert>
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
          {isCodeWanted && (
            <TextField
              name="code"
              label={t('signIn.code')}
              autoComplete="one-time-code"
              required
              autoFocus
              size="medium"
            />
          )}
          <Button type="submit" variant="contained" size="large" disabled={isBusy}>
            {t('signIn.submit')}
          </Button>
          {ways?.oidc === true && (
            <Button href="/v1/session/oidc" variant="outlined" size="large">
              {t('signIn.oidc')}
            </Button>
          )}
        </Box>
      </Box>
    </Box>
  );
}
