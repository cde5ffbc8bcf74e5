import { Box, Typography } from '@mui/material';
import type { CaseRow } from '#domain/wire/case-wire';
import { LineBadge } from '../badges/LineBadge';
import { NeedsHumanBadge } from '../badges/NeedsHumanBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { CategoryName } from '../categories/CategoryName';
import { Countdown } from '../time/Countdown';
import { Presence } from '../presence/Presence';
import { useT } from '../i18n/use-t';

/** The case in one line: how urgent, whose, what, which, and where it stands. */
export function CaseHeader({ of }: { of: CaseRow }) {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.25, rowGap: 0.5 }}>
      <PriorityBadge priority={of.priority} />
      <LineBadge line={of.line} />
      <Typography variant="h1" component="h1">
        <CategoryName code={of.category} />
      </Typography>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {of.number}
      </Box>
      <StatusLabel status={of.status} />
      {of.line === '110' && <span>{t(`units.grade.${of.priority}`)}</span>}
      {of.needsHuman && <NeedsHumanBadge />}
      <Presence key={of.id} caseId={of.id} />
      {of.nextDue !== null && (
        <Box component="span" sx={{ ml: 'auto', display: 'inline-flex', gap: 0.75 }}>
          {t(`metric.${of.nextDue.metric}`)} <Countdown dueAt={of.nextDue.dueAt} />
        </Box>
      )}
    </Box>
  );
}
