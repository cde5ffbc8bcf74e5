import { Alert, Box, MenuItem, Tab, Tabs, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, Title } from 'react-admin';
import { REPORT_NAMES, type ReportName } from '#domain/report-figures';
import { type Grouping, groupingsOf } from '#domain/wire/report-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useLive } from '../live/live-context';
import { useHotline, useSession } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { cityInstant } from '../sla/city-instant';
import { useFormat } from '../time/use-format';
import { ExportButton } from './ExportButton';
import { ReportTable } from './ReportTable';

const DAY_MS = 86_400_000;
/** Shown at first: so many days, until the end of today. */
const DAYS = 7;
/** The date in the city, as a date field writes it. */
const dateIn = (timeZone: string, ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(ms);
/** The day after, for a period includes its last day. */
const nextDay = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** `/reports`: the figures of a period, by day, week, month or unit, against their norms; each can be taken away as a file. */
export function Reports() {
  const t = useT();
  const { time } = useFormat();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { timeZone } = useSession().city;
  const { clock } = useLive();
  const [report, setReport] = useState<ReportName>('calls');
  const [by, setBy] = useState<Grouping>('day');
  const [days, setDays] = useState(() => ({
    from: dateIn(timeZone, clock.now() - (DAYS - 1) * DAY_MS),
    to: dateIn(timeZone, clock.now()),
  }));
  const groupings = groupingsOf(report);
  const rowsBy = groupings.includes(by) ? by : 'day';
  const isComplete = days.from !== '' && days.to !== '' && days.from <= days.to;
  const query = isComplete
    ? {
        from: cityInstant(`${days.from}T00:00`, timeZone),
        to: cityInstant(`${nextDay(days.to)}T00:00`, timeZone),
        by: rowsBy,
      }
    : undefined;
  const { data, error, isFetching } = useQuery({
    queryKey: ['reports', report, query],
    queryFn: () => hotline.getReport(report, query!),
    enabled: query !== undefined,
  });
  const dayField = (name: 'from' | 'to') => (
    <TextField
      type="date"
      label={t(`reports.${name}`)}
      value={days[name]}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => setDays({ ...days, [name]: event.target.value })}
    />
  );
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
          {dayField('from')}
          {dayField('to')}
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
          {query !== undefined && <ExportButton report={report} query={query} />}
        </Box>
        {!isComplete && <Alert severity="info">{t('reports.incomplete')}</Alert>}
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {isFetching && data === undefined && <Loading />}
        {data !== undefined && <ReportTable report={report} rows={data.rows} isByUnit={rowsBy === 'unit'} />}
      </Panel>
    </Box>
  );
}
