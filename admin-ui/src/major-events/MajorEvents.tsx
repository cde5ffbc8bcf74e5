import { Alert, Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { EventCard } from './EventCard';
import { EventForm } from './EventForm';
import { useMajorEvents } from './use-major-events';
import { ListLoading } from '../shell/ListLoading';

/** `/major-events`: what both lines handle together now, and what is over. */
export function MajorEvents() {
  const t = useT();
  const failureText = useFailureText();
  const mayLead = useCan('major-event:lead');
  const [isOver, setOver] = useState(false);
  const [isDeclaring, setDeclaring] = useState(false);
  const { data, error } = useMajorEvents(isOver ? 'over' : 'open');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('majorEvents.pageName')} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        {mayLead && !isDeclaring && (
          <Button variant="contained" onClick={() => setDeclaring(true)}>
            {t('majorEvents.declare')}
          </Button>
        )}
        <FormControlLabel
          control={<Switch checked={isOver} onChange={(_, next) => setOver(next)} />}
          label={t('majorEvents.showOver')}
        />
      </Box>
      {isDeclaring && <EventForm onClose={() => setDeclaring(false)} />}
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data?.length === 0 && <Typography color="text.secondary">{t('majorEvents.none')}</Typography>}
      {data?.map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
    </Box>
  );
}
