import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { reactRouterProvider, Title } from 'react-admin';
import type { PolicyKind } from '#domain/policy-input';
import type { PolicyRow } from '#domain/wire/policy-wire';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { NotFound } from '../shell/NotFound';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { Preview } from '../sla/Preview';
import { CalendarYear } from './CalendarYear';
import { columnsOf, type Draft } from './fields';
import { History } from './History';
import { PolicyDialog } from './PolicyDialog';
import { PolicyTable } from './PolicyTable';
import { PolicyTabs } from './PolicyTabs';
import { isPolicyKind } from './policy-pages';
import { usePolicies } from './use-policies';
import { useShow } from './use-show';
import { ListLoading } from '../shell/ListLoading';

const { useParams } = reactRouterProvider;

type Open = { what: 'edit' | 'history'; row: PolicyRow } | { what: 'add' };

/** `/policies/:kind`: the rules of one kind. */
export function PolicyPage() {
  const { kind } = useParams();
  return isPolicyKind(kind) ? <Policies key={kind} kind={kind} /> : <NotFound />;
}

function Policies({ kind }: { kind: PolicyKind }) {
  const t = useT();
  const show = useShow();
  const failureText = useFailureText();
  const mayEdit = useCan('policy:edit');
  const { data, error } = usePolicies(kind);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const title = t(`policies.kind.${kind}`);

  const textOf = ({ id, value }: PolicyRow) =>
    [id, ...columnsOf(kind).map((field) => show(field.kind, (value as Draft)[field.name]))].join(' ').toLowerCase();
  const rows: PolicyRow[] = data?.items ?? [];
  const found = rows.filter((row) => textOf(row).includes(query.trim().toLowerCase()));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={title} />
      <PolicyTabs here={kind} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
        <Typography color="text.secondary" sx={{ flex: 1 }}>
          {t(`policies.lead.${kind}`)}
        </Typography>
        <TextField
          type="search"
          label={t('list.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          sx={{ width: 220, bgcolor: 'background.paper' }}
        />
        {mayEdit && (
          <Button variant="contained" onClick={() => setOpen({ what: 'add' })}>
            {t('policies.add')}
          </Button>
        )}
      </Box>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {kind === 'sla-policy' && <Preview />}
      {data !== undefined && (
        <Card sx={{ minWidth: 0 }}>
          <ScrollRegion name={title}>
            <PolicyTable
              kind={kind}
              rows={found}
              onEdit={(row) => setOpen({ what: 'edit', row })}
              onHistory={(row) => setOpen({ what: 'history', row })}
            />
          </ScrollRegion>
          {found.length === 0 && <Box sx={{ p: 4, textAlign: 'center' }}>{t('list.empty')}</Box>}
        </Card>
      )}
      {kind === 'calendar' &&
        found.map(({ id, value }) => (
          <Card key={id} sx={{ p: 2 }}>
            <CalendarYear of={value} />
          </Card>
        ))}
      {open?.what === 'add' && <PolicyDialog kind={kind} onClose={close} />}
      {open?.what === 'edit' && <PolicyDialog kind={kind} before={open.row} onClose={close} />}
      {open?.what === 'history' && (
        <History kind={kind} of={open.row.id} title={`${title} ${open.row.id}`} onClose={close} />
      )}
    </Box>
  );
}
