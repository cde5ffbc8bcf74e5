import { Alert, AlertTitle, Box } from '@mui/material';
import type { SeatWire } from '#domain/wire/seat-wire';
import { CaseLink } from '../cases/CaseLink';
import { useT } from '../i18n/use-t';

/** Which cases went back to the queue when the browser fell silent, and what to do about it. */
export function LostCases({ of }: { of: SeatWire['lostCases'] }) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Alert severity="error">
      <AlertTitle>{t('desk.lost.title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, mb: 0.5, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {of.map(({ id, number }) => (
          <li key={id}>
            <CaseLink id={id}>{number}</CaseLink>
          </li>
        ))}
      </Box>
      {t('desk.lost.help')}
    </Alert>
  );
}
