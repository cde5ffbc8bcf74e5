import { Alert, Box, Typography } from '@mui/material';
import { Loading, Title } from 'react-admin';
import type { StaffingLineWire } from '#domain/wire/staffing-wire';
import { LineBadge } from '../badges/LineBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useFormat } from '../time/use-format';
import { SlotTable } from './SlotTable';
import { useStaffing } from './use-staffing';

/** `/staffing`: seats by half hour and line for the next day, 110 first. */
export function Staffing() {
  const t = useT();
  const failureText = useFailureText();
  const { data, error } = useStaffing();
  if (data === undefined) return error === null ? <Loading /> : <Alert severity="error">{failureText(error)}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('staffing.title')} />
      <Typography color="text.secondary">{t('staffing.lead')}</Typography>
      {data.lines.map((line) => (
        <Panel key={line.line} title={t(`lineName.${line.line}`)} aside={<LineBadge line={line.line} />}>
          <Target line={line} />
          <SlotTable line={line.line} slots={line.slots} people={line.now.seats} />
        </Panel>
      ))}
    </Box>
  );
}

/** What the plan keeps to, and what the people who are there now can do. */
function Target({ line: { policy, handlingMs, isHandlingMeasured, forecast, now } }: { line: StaffingLineWire }) {
  const t = useT();
  const { number, percent } = useFormat();
  const seconds = (ms: number) => number(Math.round(ms / 1_000));
  return (
    <Box sx={{ display: 'grid', gap: 0.25, mb: 1 }}>
      <Typography>
        {t('staffing.target', {
          level: policy.levelPercent,
          within: seconds(policy.withinMs),
          occupancy: policy.maxOccupancyPercent,
          shrinkage: policy.shrinkagePercent,
        })}
      </Typography>
      <Typography color="text.secondary">
        {t(isHandlingMeasured ? 'staffing.measured' : 'staffing.assumed', {
          handling: seconds(handlingMs),
          patience: seconds(policy.patienceMs),
        })}
      </Typography>
      <Typography color="text.secondary">
        {forecast === null
          ? t('staffing.notCompared')
          : t(forecast.isPublished ? 'staffing.forecast' : 'staffing.weekBefore', {
              error: percent(forecast.error),
              before: percent(forecast.weekBeforeError),
              inRange: percent(forecast.inRange),
              slots: number(forecast.slots),
            })}
      </Typography>
      <Typography>{t('staffing.now', { people: number(now.seats), level: percent(now.serviceLevel) })}</Typography>
    </Box>
  );
}
