import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import type { ApiClientWire, NewKey } from '#domain/wire/api-client-wire';
import { SecretDialog } from '../forms/SecretDialog';
import { useT } from '../i18n/use-t';
import { CatalogueList } from '../shell/CatalogueList';
import { EmptyList } from '../shell/EmptyList';
import { useFormat } from '../time/use-format';
import { ApiClientDialog } from './ApiClientDialog';
import { type ClientCommand, CommandDialog } from './CommandDialog';

type Open = { what: 'add' } | { what: 'edit' | ClientCommand; client: ApiClientWire };

/** `/api-clients`: the systems that call our API, what each may do, and how much of it. */
export function ApiClientList() {
  const t = useT();
  const { instant, number } = useFormat();
  const [open, setOpen] = useState<Open>();
  const [given, setGiven] = useState<NewKey>();
  const close = () => setOpen(undefined);
  const limit = (value: number | null) => (value === null ? t('apiClients.unlimited') : number(value));
  const state = ({ disabledAt, previousKeyUntil }: ApiClientWire) => {
    if (disabledAt !== null) return t('apiClients.disabled');
    return previousKeyUntil === null
      ? t('apiClients.active')
      : t('apiClients.oldKeyUntil', { at: instant(previousKeyUntil) });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Button variant="contained" onClick={() => setOpen({ what: 'add' })} sx={{ justifySelf: 'start' }}>
        {t('apiClients.add')}
      </Button>
      <CatalogueList title="resources.api-clients.name" sortField="name">
        <DataTable<ApiClientWire> bulkActionButtons={false} rowClick={false} size="small" empty={<EmptyList />}>
          <DataTable.Col<ApiClientWire> source="name" />
          <DataTable.Col<ApiClientWire>
            source="scopes"
            disableSort
            render={({ scopes }) => scopes.map((scope) => t(`apiClients.scope.${scope}`)).join(' · ')}
          />
          <DataTable.Col<ApiClientWire> source="ratePerMinute" render={(client) => limit(client.ratePerMinute)} />
          <DataTable.Col<ApiClientWire> source="maxConcurrent" render={(client) => limit(client.maxConcurrent)} />
          <DataTable.Col<ApiClientWire> source="state" disableSort render={state} />
          <DataTable.Col<ApiClientWire>
            label=""
            render={(client) => (
              <Box sx={{ whiteSpace: 'nowrap' }}>
                {(['edit', 'rotate', client.disabledAt === null ? 'disable' : 'enable'] as const).map((what) => (
                  <Button key={what} size="small" onClick={() => setOpen({ what, client })}>
                    {t(`apiClients.${what}`)}
                  </Button>
                ))}
              </Box>
            )}
          />
        </DataTable>
      </CatalogueList>
      {open?.what === 'add' && <ApiClientDialog onClose={close} onGiven={setGiven} />}
      {open?.what === 'edit' && <ApiClientDialog before={open.client} onClose={close} onGiven={setGiven} />}
      {open !== undefined && open.what !== 'add' && open.what !== 'edit' && (
        <CommandDialog command={open.what} client={open.client} onClose={close} onGiven={setGiven} />
      )}
      {given !== undefined && (
        <SecretDialog
          title={t('apiClients.key')}
          help={t('apiClients.keyHelp', { name: given.client.name })}
          secret={given.key}
          closeLabel={t('apiClients.close')}
          onClose={() => setGiven(undefined)}
        />
      )}
    </Box>
  );
}
