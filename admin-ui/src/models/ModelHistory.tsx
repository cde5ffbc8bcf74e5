import { Box } from '@mui/material';
import type { ModelDetail } from '#domain/wire/model-wire';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';

/** Who asked for the model, what the gate said, who put it live or took it back, when and why. */
export function ModelHistory({ events }: { events: ModelDetail['events'] }) {
  const t = useT();
  const nameOf = useName();
  if (events.length === 0) return null;
  return (
    <Panel title={t('models.history')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {events.map(({ type, at, actor, reason }) => (
          <li key={`${at} ${type}`}>
            <Instant at={at} /> {t(`models.event.${type}`)} ·{' '}
            {actor === null ? t('models.system') : nameOf(actor.displayNames)}
            {reason !== null && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{reason}</Box>}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
