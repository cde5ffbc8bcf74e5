import { Box, Typography } from '@mui/material';
import { DataTable, List, Pagination, SearchInput, SelectInput, type TextInputProps } from 'react-admin';
import { CASE_STATUSES } from '#domain/case-status';
import { LANES, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import type { CaseRow } from '#domain/wire/case-wire';
import { useDistrictChoices } from '../categories/use-catalogue';
import { DistrictNote, FigureNotice } from '../figures/FigureNotice';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { CASE_COLUMNS } from './case-columns';
import { SteadyRows } from './SteadyRows';
import { useReadingHold } from '../live/reading-hold';
import { ROW_AT_HAND, useRowKeys } from '../keys/use-row-keys';
import { EmptyList } from '../shell/EmptyList';
import { ListBody } from '../shell/ListBody';

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
  const { isPending, handlers } = useReadingHold();
  const rowKeys = useRowKeys<HTMLDivElement>();
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
      <Box {...handlers} {...rowKeys} sx={{ overflowX: 'auto', ...ROW_AT_HAND }}>
        <Typography
          role="status"
          sx={{ position: 'absolute', right: 8, top: -22, fontSize: '0.78rem', color: 'warning.main' }}
        >
          {isPending && t('live.held')}
        </Typography>
        <ListBody>
          <DataTable<CaseRow>
            body={SteadyRows}
            bulkActionButtons={false}
            rowClick="show"
            size="small"
            empty={<EmptyList />}
          >
            {CASE_COLUMNS}
          </DataTable>
        </ListBody>
      </Box>
    </List>
  );
}
