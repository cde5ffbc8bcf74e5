import { Alert, Box, Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { PasswordPanel } from './PasswordPanel';
import { SecondFactorPanel } from './SecondFactorPanel';

/** What a person must do before anything else is open; new recovery codes stay until they are kept. */
export function Duties({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { duties } = useSession();
  const [codes, setCodes] = useState<string[] | null>(null);
  const isDone = duties.length === 0;
  useEffect(() => {
    if (isDone && codes === null) onDone();
  }, [isDone, codes, onDone]);
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 560, mx: 'auto', mt: 4 }}>
      {!isDone && <Alert severity="info">{t('account.dutyFirst')}</Alert>}
      {duties.includes('change-password') ? <PasswordPanel /> : <SecondFactorPanel codes={codes} onCodes={setCodes} />}
      {isDone && (
        <Button variant="contained" onClick={onDone}>
          {t('account.goOn')}
        </Button>
      )}
    </Box>
  );
}
