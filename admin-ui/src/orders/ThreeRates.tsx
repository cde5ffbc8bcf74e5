import { Alert, Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, Title } from 'react-admin';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useLive } from '../live/live-context';
import { useHotline, useSession } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { cityInstant } from '../sla/city-instant';
import { RateCases } from './RateCases';
import { type Chosen, RatesTable } from './RatesTable';

const DAY_MS = 86_400_000;
/** Counted by default until tomorrow. */
const DAYS = 30;
/** The date in the city, as a date field writes it. */
const dateIn = (timeZone: string, ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(ms);

/** `/three-rates`: response, resolution and satisfaction of a period, all together and by unit. */
export function ThreeRates() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { timeZone } = useSession().city;
  const { clock } = useLive();
  const [days, setDays] = useState(() => ({
    from: dateIn(timeZone, clock.now() - (DAYS - 1) * DAY_MS),
    to: dateIn(timeZone, clock.now() + DAY_MS),
  }));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const isComplete = days.from !== '' && days.to !== '';
  const period = isComplete
    ? { from: cityInstant(`${days.from}T00:00`, timeZone), to: cityInstant(`${days.to}T00:00`, timeZone) }
    : { from: '', to: '' };
  const { data, error } = useQuery({
    queryKey: ['three-rates', period],
    queryFn: () => hotline.getThreeRates(period),
    enabled: isComplete,
  });
  const dayField = (name: 'from' | 'to') => (
    <TextField
      type="date"
      label={t(`orders.rates.${name}`)}
      value={days[name]}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => {
        setDays({ ...days, [name]: event.target.value });
        setChosen(null);
      }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('orders.rates.title')} />
      <Panel title={t('orders.rates.title')}>
        <Typography color="text.secondary">{t('orders.rates.lead')}</Typography>
        <Box sx={{ display: 'flex', gap: 1.5, my: 1.5 }}>
          {dayField('from')}
          {dayField('to')}
        </Box>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {data === undefined && error === null && <Loading />}
        {data !== undefined && <RatesTable rates={data} onChoose={setChosen} />}
      </Panel>
      {chosen !== null && <RateCases chosen={chosen} period={period} />}
    </Box>
  );
}
