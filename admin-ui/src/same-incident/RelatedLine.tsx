import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import type { RelatedCase } from '#domain/wire/same-incident-wire';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { CategoryName } from '../categories/CategoryName';
import { Age } from '../time/Age';

/** Another case in one line, linked to its page, with what can be done about it. */
export function RelatedLine({ of, children }: { of: RelatedCase; children?: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
      <PriorityBadge priority={of.priority} />
      <Box component={LinkBase} to={`/cases/${encodeURIComponent(of.id)}/show`} sx={{ color: 'primary.main' }}>
        {of.number}
      </Box>
      <CategoryName code={of.category} />
      <StatusLabel status={of.status} />
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <Age since={of.createdAt} />
      </Box>
      {children}
    </Box>
  );
}
