import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { RelatedCase } from '#domain/wire/same-incident-wire';
import { CaseLink } from '../cases/CaseLink';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { CategoryName } from '../categories/CategoryName';
import { Age } from '../time/Age';

/** Another case in one line, linked to its page, with what can be done about it. */
export function RelatedLine({ of, children }: { of: RelatedCase; children?: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <PriorityBadge priority={of.priority} />
      <CaseLink id={of.id}>{of.number}</CaseLink>
      <CategoryName code={of.category} />
      <StatusLabel status={of.status} />
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <Age since={of.createdAt} />
      </Box>
      {children}
    </Box>
  );
}
