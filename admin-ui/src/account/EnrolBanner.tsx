import { Alert, Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';

/** Reminds people whose role should have an authenticator and who have none. */
export function EnrolBanner() {
  const t = useT();
  const { method, secondFactor } = useSession();
  if (method !== 'password' || secondFactor.isEnrolled || !secondFactor.isExpected) return null;
  return (
    <Alert
      role="note"
      severity="info"
      sx={{ mb: 2, py: 0 }}
      action={
        <Button component={LinkBase} to="/account" color="inherit" size="small">
          {t('account.open')}
        </Button>
      }
    >
      {t('account.banner')}
    </Alert>
  );
}
