import { Alert, Box } from '@mui/material';
import { useT } from '../i18n/use-t';

/** The codes that stand in for a lost authenticator, shown this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useT();
  return (
    <Alert severity="warning">
      {t('account.recoveryCodes')}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, fontFamily: 'monospace', display: 'grid', columnGap: 3 }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
    </Alert>
  );
}
