import { Alert, Box, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { NO_DISTRICT } from '#domain/wire/list-wire';
import { useState } from 'react';
import { useDistrictChoices } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { CityMap } from './CityMap';
import { HeatTable } from './HeatTable';
import { HourChart } from './HourChart';
import { inDistrict } from './in-district';

const REFRESH_MS = 15_000;

/** When work comes in, today against the weekday as it is, and where what is open lies. */
export function Patterns() {
  const t = useT();
  const failureText = useFailureText();
  const districts = useDistrictChoices();
  const [district, setDistrict] = useState('');
  const hotline = useHotline();
  const { data, error } = useQuery({
    queryKey: ['board', 'patterns'],
    queryFn: () => hotline.getPatterns(),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined) return error === null ? null : <Alert severity="error">{failureText(error)}</Alert>;
  const shown = inDistrict(data, district);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: 'repeat(2, minmax(0, 1fr))' } }}>
      {data.lines.map((line) => (
        <HourChart key={line.line} of={line} dataAt={data.dataAt} />
      ))}
      <TextField
        select
        label={t('patterns.district')}
        value={district}
        onChange={(event) => setDistrict(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        sx={{ gridColumn: '1 / -1', justifySelf: 'start', minWidth: 240 }}
      >
        <MenuItem value="">{t('patterns.wholeCity')}</MenuItem>
        {districts.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <HeatTable of={shown} hasUnknown={district === '' || district === NO_DISTRICT} />
      <CityMap of={shown} isWhole={district === ''} />
    </Box>
  );
}
