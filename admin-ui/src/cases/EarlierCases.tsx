import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { EarlierCase } from '#domain/wire/desk-wire';
import { CaseLink } from './CaseLink';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { Instant } from '../time/Instant';
import { Panel } from './Panel';

/** What the same number reported before, so that nobody tells the story twice. Who called stays masked. */
export function EarlierCases({ caseId }: { caseId: string }) {
  const t = useT();
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['cases', 'earlier', caseId],
    queryFn: () => hotline.getEarlierCases(caseId),
  });
  if (data === undefined) return null;
  return (
    <Panel title={t('desk.earlier.title')}>
      {data.items.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('desk.earlier.none')}</Box>
      ) : (
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {data.items.map((one) => (
            <Earlier key={one.id} of={one} />
          ))}
        </Box>
      )}
      {data.hasMore && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('desk.earlier.more')}</Box>}
    </Panel>
  );
}

function Earlier({ of }: { of: EarlierCase }) {
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.75, rowGap: 0.25 }}>
        <PriorityBadge priority={of.priority} />
        <CaseLink id={of.id}>
          <CategoryName code={of.category} />
        </CaseLink>
        <StatusLabel status={of.status} />
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem', ml: 'auto' }}>
          <Instant at={of.createdAt} />
        </Box>
      </Box>
      <Box
        lang=""
        sx={{
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
          overflowWrap: 'anywhere',
          fontSize: '0.82rem',
          color: 'text.secondary',
        }}
      >
        {of.excerpt}
      </Box>
    </Box>
  );
}
