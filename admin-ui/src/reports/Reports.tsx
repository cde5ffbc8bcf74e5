import { Alert, Box, MenuItem, Tab, Tabs, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, Title } from 'react-admin';
import { REPORT_NAMES, type ReportName } from '#domain/report-figures';
import { type Grouping, groupingsOf } from '#domain/wire/report-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { PeriodFields, PeriodMissing, useDays } from '../time/PeriodFields';
import { useFormat } from '../time/use-format';
import { ExportButton } from './ExportButton';
import { ReportTable } from './ReportTable';

/** Shown at first: so many days, until the end of today. */
const DAYS = 7;

/** `/reports`: the figures of a period, by day, week, month or unit, against their norms; each can be taken away as a file. */
export function Reports() {
  const t = useT();
  const { time } = useFormat();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { days, setDays, period } = useDays(DAYS);
  const [report, setReport] = useState<ReportName>('calls');
  const [by, setBy] = useState<Grouping>('day');
  const groupings = groupingsOf(report);
  const rowsBy = groupings.includes(by) ? by : 'day';
  const query = period && { ...period, by: rowsBy };
  const { data, error, isFetching } = useQuery({
    queryKey: ['reports', report, query],
    queryFn: () => hotline.getReport(report, query!),
    enabled: query !== undefined,
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('reports.title')} />
      <Panel
        title={t('reports.title')}
        aside={
          data && (
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
              {t('board.dataAt', { time: time(data.dataAt) })}
            </Box>
          )
        }
      >
        <Tabs value={report} onChange={(_event, next: ReportName) => setReport(next)} aria-label={t('reports.title')}>
          {REPORT_NAMES.map((name) => (
            <Tab key={name} value={name} label={t(`reports.name.${name}`)} />
          ))}
        </Tabs>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 1.5, alignItems: 'center' }}>
          <PeriodFields days={days} onChange={setDays} />
          <TextField
            select
            label={t('reports.by')}
            value={rowsBy}
            onChange={(event) => setBy(event.target.value as Grouping)}
            sx={{ minWidth: 120 }}
          >
            {groupings.map((one) => (
              <MenuItem key={one} value={one}>
                {t(`reports.grouping.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          {query !== undefined && <ExportButton report={report} query={query} firstDay={days.from} />}
        </Box>
        {period === undefined && <PeriodMissing />}
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {isFetching && data === undefined && <Loading />}
        {data !== undefined && <ReportTable report={report} rows={data.rows} isByUnit={rowsBy === 'unit'} />}
      </Panel>
    </Box>
  );
}
