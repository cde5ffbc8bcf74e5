import { Alert, Box, Button, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { usePages } from '../providers/use-pages';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { EventTable } from './EventTable';
import { type Filters, FilterBar, NO_FILTERS, queryOf } from './FilterBar';

const PER_PAGE = 50;

/** The rows of the audit, the newest first, as the filters ask for. */
export function EventPanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const pages = usePages();
  const { data, error } = useQuery({
    queryKey: ['audit-events', filters, pages.after],
    queryFn: () => hotline.getAuditEvents({ ...queryOf(filters, Date.now()), after: pages.after, perPage: PER_PAGE }),
    placeholderData: keepPreviousData,
  });
  const choose = (next: Filters) => {
    setFilters(next);
    pages.toFirst();
  };
  return (
    <Panel title={t('audit.title')}>
      <FilterBar filters={filters} onChange={choose} />
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {data?.items.length === 0 && <Typography color="text.secondary">{t('audit.none')}</Typography>}
      {data !== undefined && data.items.length > 0 && <EventTable events={data.items} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button disabled={pages.isFirst} onClick={pages.newer}>
          {t('audit.newer')}
        </Button>
        <Button disabled={!data?.next} onClick={() => data?.next && pages.older(data.next)}>
          {t('audit.older')}
        </Button>
      </Box>
    </Panel>
  );
}
