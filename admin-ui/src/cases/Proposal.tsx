import { Box } from '@mui/material';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Triage } from '#domain/triage';
import { LineBadge } from '../badges/LineBadge';
import { NeedsHumanBadge } from '../badges/NeedsHumanBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { otherThan } from './alternatives';
import { ConfidenceText } from './ConfidenceText';
import { EngineVersion } from './EngineVersion';
import { Facts } from './Facts';
import { Reasons } from './Reasons';

type Judged = Omit<Triage, 'line' | 'priority'> & { line: Line; priority: Priority };

/** What the engine makes of a text: class, how sure, what else it could be, and why. */
export function Proposal({ triage }: { triage: Judged }) {
  const t = useT();
  const { percent } = useFormat();
  const others = otherThan(triage.category, triage.alternatives);
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <LineBadge line={triage.line} />
        <PriorityBadge priority={triage.priority} />
        {triage.needsHuman && <NeedsHumanBadge />}
        <Box component="span" sx={{ fontWeight: 650 }}>
          <CategoryName code={triage.category} />
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <ConfidenceText probability={triage.confidence} />
        </Box>
      </Box>
      <Reasons reasons={triage.reasons} />
      {others.length > 0 && (
        <Facts
          rows={[
            [
              t('case.alternatives'),
              <Box key="alternatives" component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {others.map(({ line, category, confidence }) => (
                  <li key={`${line} ${category}`}>
                    {t(`line.${line}`)} <CategoryName code={category} /> {percent(confidence)}
                  </li>
                ))}
              </Box>,
            ],
          ]}
        />
      )}
      <Box sx={{ color: 'text.secondary', fontSize: '0.74rem', overflowWrap: 'anywhere' }}>
        {t('case.language')} {t(`textLanguage.${triage.language}`)} · <EngineVersion of={triage} />
      </Box>
    </Box>
  );
}
