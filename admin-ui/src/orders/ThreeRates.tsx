import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { PeriodFields, PeriodMissing, useDays } from '../time/PeriodFields';
import { RateCases } from './RateCases';
import { type Chosen, RatesTable } from './RatesTable';
import { ListLoading } from '../shell/ListLoading';

/** Counted at first: so many days, until the end of today. */
const DAYS = 30;

/** `/three-rates`: response, resolution and satisfaction of a period, all together and by unit. */
export function ThreeRates() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { days, setDays, period } = useDays(DAYS);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: ['three-rates', period],
    queryFn: () => hotline.getThreeRates(period!),
    enabled: period !== undefined,
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('orders.rates.title')} />
      <Panel title={t('orders.rates.title')}>
        <Typography color="text.secondary">{t('orders.rates.lead')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 1.5 }}>
          <PeriodFields
            days={days}
            onChange={(next) => {
              setDays(next);
              setChosen(null);
            }}
          />
        </Box>
        {period === undefined && <PeriodMissing />}
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {isFetching && data === undefined && <ListLoading />}
        {data !== undefined && <RatesTable rates={data} onChoose={setChosen} />}
      </Panel>
      {chosen !== null && period !== undefined && <RateCases chosen={chosen} period={period} />}
    </Box>
  );
}
