import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../i18n/use-t';
import { useLive } from '../live/live-context';
import { useSession } from '../providers/session-context';
import { type Days, lastDays, periodOf } from './period';

/** The days that a page is about: at first so many, until today. `period` is undefined while they make none. */
export function useDays(count: number) {
  const { timeZone } = useSession().city;
  const { clock } = useLive();
  const [days, setDays] = useState(() => lastDays(count, clock.now(), timeZone));
  return { days, setDays, period: periodOf(days, timeZone) };
}

type Props = { days: Days; onChange: (next: Days) => void };

/** The first and the last day of a period; both belong to it. */
export function PeriodFields({ days, onChange }: Props) {
  const t = useT();
  return (['from', 'to'] as const).map((name) => (
    <TextField
      key={name}
      type="date"
      label={t(`time.period.${name}`)}
      value={days[name]}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => onChange({ ...days, [name]: event.target.value })}
    />
  ));
}

/** Stands where the figures would while the days make no period. */
export function PeriodMissing() {
  const t = useT();
  return <Alert severity="info">{t('time.period.missing')}</Alert>;
}
