import { Box, Typography } from '@mui/material';
import type { MissedEmergency } from '#domain/model';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { useCategoryName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';

/** The emergencies that the live model catches and this one does not, in the words of the corpus. */
export function MissedList({ missed }: { missed: MissedEmergency[] }) {
  const t = useT();
  const categoryName = useCategoryName();
  return (
    <Panel title={`${t('models.missed')} (${missed.length})`}>
      {missed.length === 0 && <Typography color="text.secondary">{t('models.missedNone')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {missed.map((one) => (
          <li key={`${one.by} ${one.text}`}>
            <PriorityBadge priority={one.priority} isShort /> {categoryName(one.category)} ·{' '}
            {t(`models.missedBy.${one.by}`)} ·{' '}
            {t('models.missedSaid', { category: categoryName(one.saidCategory), priority: one.saidPriority })}
            <Box sx={{ overflowWrap: 'anywhere' }}>{one.text}</Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
