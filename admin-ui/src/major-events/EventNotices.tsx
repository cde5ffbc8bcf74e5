import { Alert, Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useMajorEventCommand, useMajorEvents } from './use-major-events';

/** What somebody on duty was told of major events, above every page until they say that they know. */
export function EventNotices() {
  const t = useT();
  const { data } = useMajorEvents('new');
  const command = useMajorEventCommand();
  return data?.map(({ id, title, level, area, entries }) => (
    <Alert
      key={id}
      severity="error"
      sx={{ mb: 1 }}
      action={
        <Button
          color="inherit"
          disabled={command.isPending}
          aria-label={`${t('majorEvents.know')} ${title}`}
          onClick={() => command.mutate((hotline) => hotline.readMajorEvent(id))}
        >
          {t('majorEvents.know')}
        </Button>
      }
    >
      <LinkBase to="/major-events">
        {t(`majorEvents.levelName.${level}`)} · {title}
      </LinkBase>{' '}
      {area} · {t(`majorEvents.entry.${entries.at(-1)?.kind ?? 'DECLARED'}`)}
    </Alert>
  ));
}
