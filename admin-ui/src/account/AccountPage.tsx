import { Box } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useT } from '../i18n/use-t';
import { PasswordPanel } from './PasswordPanel';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SessionsPanel } from './SessionsPanel';

/** `/account`: one's own password, authenticator and sessions. */
export function AccountPage() {
  const t = useT();
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' }, alignItems: 'start' }}>
      <Title title={t('account.title')} />
      <PasswordPanel />
      <SecondFactorPanel codes={codes} onCodes={setCodes} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <SessionsPanel />
      </Box>
    </Box>
  );
}
