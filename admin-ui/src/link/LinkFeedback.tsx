import { Alert, Box } from '@mui/material';
import { TOLD_EVENTS } from '#domain/link-protocol';
import type { CaseEventWire } from '#domain/wire/case-wire';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';

/** What the installation that a case went to reports of it, the newest first: who asks here need not ask there. */
export function LinkFeedback({ events }: { events: readonly CaseEventWire[] }) {
  const t = useT();
  const told = events.filter(({ type }) => type === 'handover-feedback').reverse();
  if (told.length === 0) return null;
  return (
    <Alert severity="info" role="region" aria-label={t('link.feedback')}>
      <strong>{t('link.feedback')}</strong>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {told.map(({ id, data }) => {
          const event = TOLD_EVENTS.find((one) => one === data.told);
          return (
            <li key={id}>
              {typeof data.toldAt === 'string' && <Instant at={data.toldAt} />}{' '}
              {event !== undefined && t(`link.told.${event}`)}
              {typeof data.note === 'string' && data.note !== '' && <Box lang="">{data.note}</Box>}
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}
