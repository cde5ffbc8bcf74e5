import { Box } from '@mui/material';
import type { MouseEvent } from 'react';
import { DataTable, LinkBase, List, Pagination, SelectInput } from 'react-admin';
import { CHANNELS } from '#domain/channel';
import { LINES } from '#domain/line';
import type { ContactWire } from '#domain/wire/contact-wire';
import { LineBadge } from '../badges/LineBadge';
import { useT } from '../i18n/use-t';
import { EmptyList } from '../shell/EmptyList';
import { Instant } from '../time/Instant';
import { ListBody } from '../shell/ListBody';
import { ROW_AT_HAND, useRowKeys } from '../keys/use-row-keys';

const filters = [
  <SelectInput
    key="channel"
    source="channel"
    alwaysOn
    choices={CHANNELS.map((id) => ({ id, name: `channel.${id}` }))}
  />,
  <SelectInput key="dialled" source="dialled" alwaysOn choices={LINES.map((id) => ({ id, name: `line.${id}` }))} />,
];

/** `/contacts`: everything that came in, newest first. */
export function ContactList() {
  const t = useT();
  const rowKeys = useRowKeys<HTMLDivElement>();
  return (
    <List
      filters={filters}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      actions={false}
      empty={false}
      exporter={false}
      title={t('resources.contacts.name')}
    >
      <Box {...rowKeys} sx={ROW_AT_HAND}>
        <ListBody>
          <DataTable<ContactWire> bulkActionButtons={false} rowClick="show" size="small" empty={<EmptyList />}>
            <DataTable.Col<ContactWire>
              source="receivedAt"
              disableSort
              render={({ id, receivedAt }) => (
                // The row would open it a second time.
                <Box
                  component={LinkBase}
                  to={`/contacts/${encodeURIComponent(id)}/show`}
                  onClick={(event: MouseEvent) => event.stopPropagation()}
                  sx={{ color: 'primary.main' }}
                >
                  <Instant at={receivedAt} />
                </Box>
              )}
            />
            <DataTable.Col<ContactWire>
              source="channel"
              disableSort
              render={({ channel }) => t(`channel.${channel}`)}
            />
            <DataTable.Col<ContactWire>
              source="dialled"
              disableSort
              render={({ dialled }) => <LineBadge line={dialled} />}
            />
            <DataTable.Col<ContactWire>
              source="text"
              disableSort
              render={({ text }) => (
                <Box
                  sx={{
                    maxWidth: 520,
                    display: '-webkit-box',
                    WebkitLineClamp: 2,
                    WebkitBoxOrient: 'vertical',
                    overflow: 'hidden',
                    overflowWrap: 'anywhere',
                  }}
                >
                  {text}
                </Box>
              )}
            />
            <DataTable.Col<ContactWire> source="address" disableSort />
            <DataTable.Col<ContactWire>
              source="caller"
              disableSort
              render={({ caller }) => caller?.phone ?? caller?.name ?? '—'}
            />
            <DataTable.Col<ContactWire> source="caseNumber" disableSort />
          </DataTable>
        </ListBody>
      </Box>
    </List>
  );
}
