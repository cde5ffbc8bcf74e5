import { Box, Typography } from '@mui/material';
import { DataTable, List, Pagination, SearchInput, SelectInput, type TextInputProps } from 'react-admin';
import { CASE_STATUSES } from '#domain/case-status';
import { LANES, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import type { CaseRow } from '#domain/wire/case-wire';
import { LineBadge } from '../badges/LineBadge';
import { NeedsHumanBadge } from '../badges/NeedsHumanBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { useDistrictChoices } from '../categories/use-catalogue';
import { CategoryName } from '../categories/CategoryName';
import { DistrictNote, FigureNotice } from '../figures/FigureNotice';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { useReadingHold } from '../live/reading-hold';
import { Countdown } from '../time/Countdown';
import { Instant } from '../time/Instant';
import { EmptyList } from '../shell/EmptyList';

const search: Partial<TextInputProps> = { sx: { width: 170 } };

/** What tells nothing apart among the orders of one department. */
const OF_LINES = ['line', 'lane', 'needsHuman'];

function useFilters() {
  const t = useT();
  const isOfDepartment = useSession().user.departmentCode !== null;
  const districts = useDistrictChoices();
  const flags = [
    { id: 'true', name: 'list.open' },
    { id: 'false', name: 'list.all' },
  ];
  const filters = [
    <SearchInput key="q" source="q" placeholder={t('list.caseNumber')} alwaysOn {...search} />,
    <SelectInput key="isOpen" source="isOpen" alwaysOn emptyText={t('list.all')} choices={flags.slice(0, 1)} />,
    <SelectInput key="line" source="line" alwaysOn choices={LINES.map((id) => ({ id, name: `line.${id}` }))} />,
    <SelectInput key="lane" source="lane" alwaysOn choices={LANES.map((id) => ({ id, name: `lane.${id}` }))} />,
    <SelectInput
      key="priority"
      source="priority"
      alwaysOn
      choices={PRIORITIES.map((id) => ({ id, name: id }))}
      translateChoice={false}
    />,
    <SelectInput
      key="status"
      source="status"
      alwaysOn
      choices={CASE_STATUSES.map((id) => ({ id, name: `status.${id}` }))}
    />,
    <SelectInput
      key="needsHuman"
      source="needsHuman"
      alwaysOn
      choices={[
        { id: 'true', name: 'list.yes' },
        { id: 'false', name: 'list.no' },
      ]}
    />,
  ];
  if (!isOfDepartment) {
    filters.push(<SelectInput key="district" source="district" alwaysOn choices={districts} translateChoice={false} />);
  }
  return filters.filter(({ key }) => !isOfDepartment || !OF_LINES.includes(key ?? ''));
}

/** `/cases`: filters and sorting by the server, a next page without a count. */
export function CaseList() {
  const t = useT();
  const nameOf = useName();
  const { isPending, handlers } = useReadingHold();
  return (
    <List
      filters={useFilters()}
      filterDefaultValues={{ isOpen: 'true' }}
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      actions={false}
      empty={false}
      exporter={false}
      title={t('resources.cases.name')}
    >
      <FigureNotice />
      <DistrictNote />
      <Box {...handlers} sx={{ overflowX: 'auto' }}>
        <Typography
          role="status"
          sx={{ position: 'absolute', right: 8, top: -22, fontSize: '0.78rem', color: 'warning.main' }}
        >
          {isPending && t('live.held')}
        </Typography>
        <DataTable<CaseRow> bulkActionButtons={false} rowClick="show" size="small" empty={<EmptyList />}>
          <DataTable.Col<CaseRow>
            source="priority"
            render={({ priority }) => <PriorityBadge priority={priority} isShort />}
          />
          <DataTable.Col<CaseRow> source="line" disableSort render={({ line }) => <LineBadge line={line} />} />
          <DataTable.Col<CaseRow> source="number" sx={{ whiteSpace: 'nowrap' }} />
          <DataTable.Col<CaseRow>
            source="category"
            disableSort
            render={({ category, needsHuman }) => (
              <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
                <CategoryName code={category} />
                {needsHuman && <NeedsHumanBadge />}
              </Box>
            )}
          />
          <DataTable.Col<CaseRow>
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
          />
          <DataTable.Col<CaseRow>
            source="status"
            disableSort
            render={({ status }) => <StatusLabel status={status} />}
          />
          <DataTable.Col<CaseRow>
            source="nextDue"
            disableSort
            render={({ nextDue }) =>
              nextDue && (
                <Box sx={{ whiteSpace: 'nowrap' }}>
                  {t(`metric.${nextDue.metric}`)} <Countdown dueAt={nextDue.dueAt} />
                </Box>
              )
            }
          />
          <DataTable.Col<CaseRow>
            source="holder"
            disableSort
            render={({ holder }) => holder && nameOf(holder.displayNames)}
          />
          <DataTable.Col<CaseRow> source="createdAt" render={({ createdAt }) => <Instant at={createdAt} />} />
        </DataTable>
      </Box>
    </List>
  );
}
