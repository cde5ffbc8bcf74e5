import { Box } from '@mui/material';
import { DataTable } from 'react-admin';
import type { Names } from '#domain/language';
import type { CaseRow } from '#domain/wire/case-wire';
import { LineBadge } from '../badges/LineBadge';
import { NeedsHumanBadge } from '../badges/NeedsHumanBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { CategoryName } from '../categories/CategoryName';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Countdown } from '../time/Countdown';
import { Instant } from '../time/Instant';
import { CaseLink } from './CaseLink';

/** The columns of the list of cases. They never change, so that after a reading only the rows that did are drawn again. */
export const CASE_COLUMNS = [
  <DataTable.Col<CaseRow>
    key="priority"
    source="priority"
    render={({ priority }) => <PriorityBadge priority={priority} isShort />}
  />,
  <DataTable.Col<CaseRow> key="line" source="line" disableSort render={({ line }) => <LineBadge line={line} />} />,
  <DataTable.Col<CaseRow>
    key="number"
    source="number"
    sx={{ whiteSpace: 'nowrap' }}
    render={({ id, number }) => (
      // The row would open it a second time.
      <CaseLink id={id} onClick={(event) => event.stopPropagation()}>
        {number}
      </CaseLink>
    )}
  />,
  <DataTable.Col<CaseRow>
    key="category"
    source="category"
    disableSort
    render={({ category, needsHuman }) => (
      <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
        <CategoryName code={category} />
        {needsHuman && <NeedsHumanBadge />}
      </Box>
    )}
  />,
  <DataTable.Col<CaseRow>
    key="excerpt"
    source="excerpt"
    disableSort
    render={({ excerpt }) => (
      <Box
        sx={{
          maxWidth: 380,
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
          overflowWrap: 'anywhere',
        }}
      >
        {excerpt}
      </Box>
    )}
  />,
  <DataTable.Col<CaseRow>
    key="status"
    source="status"
    disableSort
    render={({ status }) => <StatusLabel status={status} />}
  />,
  <DataTable.Col<CaseRow>
    key="nextDue"
    source="nextDue"
    disableSort
    render={({ nextDue }) => nextDue && <NextDue of={nextDue} />}
  />,
  <DataTable.Col<CaseRow>
    key="holder"
    source="holder"
    disableSort
    render={({ holder }) => holder && <Holder names={holder.displayNames} />}
  />,
  <DataTable.Col<CaseRow> key="createdAt" source="createdAt" render={({ createdAt }) => <Instant at={createdAt} />} />,
];

function NextDue({ of: { metric, dueAt } }: { of: NonNullable<CaseRow['nextDue']> }) {
  const t = useT();
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {t(`metric.${metric}`)} <Countdown dueAt={dueAt} />
    </Box>
  );
}

function Holder({ names }: { names: Names }) {
  return useName()(names);
}
