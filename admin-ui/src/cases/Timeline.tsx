import { Box } from '@mui/material';
import type { CaseEventWire } from '#domain/wire/case-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';
import { eventNote, useEventText } from './use-event-text';

/** What happened to the case, newest first. */
export function Timeline({ events }: { events: readonly CaseEventWire[] }) {
  const t = useT();
  const nameOf = useName();
  const eventText = useEventText();
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {newestFirst.map((event) => {
        const note = eventNote(event);
        return (
          <Box
            component="li"
            key={event.id}
            sx={{
              position: 'relative',
              pl: 2,
              pb: 1.25,
              borderLeft: '2px solid',
              borderColor: 'divider',
              ml: 0.5,
              '&::before': {
                content: '""',
                position: 'absolute',
                left: -5,
                top: 6,
                width: 8,
                height: 8,
                borderRadius: '50%',
                bgcolor: event.actor === null ? 'text.secondary' : 'primary.main',
              },
            }}
          >
            <Box sx={{ fontSize: '0.76rem', color: 'text.secondary' }}>
              <Instant at={event.at} /> ·{' '}
              {event.actor === null ? t('eventOther.system') : nameOf(event.actor.displayNames)}
            </Box>
            <Box sx={{ overflowWrap: 'anywhere' }}>{eventText(event)}</Box>
            {note !== '' && (
              <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: 'text.secondary' }}>{note}</Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
