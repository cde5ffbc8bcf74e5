import { Box } from '@mui/material';
import type { FoundCase } from '#domain/wire/search-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';

/** A case that was found: what it is, by what it was found, and a link to it. */
export function FoundItem({ item, onOpen }: { item: FoundCase; onOpen: () => void }) {
  const t = useT();
  const said = item.words ?? item.excerpt;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <PriorityBadge priority={item.priority} isShort />
        <LineBadge line={item.line} />
        <CaseLink id={item.id} onClick={onOpen}>
          {item.number}
        </CaseLink>
        <CategoryName code={item.category} />
        <StatusLabel status={item.status} />
        <Box sx={{ flex: 1 }} />
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
          {t(`search.foundBy.${item.foundBy}`)} · <Instant at={item.createdAt} />
        </Box>
      </Box>
      {said !== '' && <Box sx={{ overflowWrap: 'anywhere' }}>{said}</Box>}
    </Box>
  );
}
