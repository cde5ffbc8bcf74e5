import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../i18n/use-t';
import type { InputProps } from './input-props';

const UNITS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 };
type Unit = keyof typeof UNITS;
const LARGEST_FIRST: Unit[] = ['days', 'hours', 'minutes', 'seconds'];
const unitOf = (ms: number): Unit =>
  LARGEST_FIRST.find((unit) => ms >= UNITS[unit] && ms % UNITS[unit] === 0) ?? 'seconds';

/** A length of time as a number and its unit; the value is in ms, NaN while it is no number. */
export function DurationInput({ label, value, onChange, error, help }: InputProps<number>) {
  const t = useT();
  const [unit, setUnit] = useState(() => unitOf(value));
  const count = value / UNITS[unit];
  return (
    <Box sx={{ display: 'flex', gap: 0.75 }}>
      <TextField
        label={label}
        type="number"
        value={Number.isNaN(count) ? '' : count}
        error={error !== undefined}
        helperText={error ?? help}
        onChange={(event) => {
          const typed = event.target.value;
          onChange(typed.trim() === '' ? NaN : Math.round(Number(typed) * UNITS[unit]));
        }}
        slotProps={{ htmlInput: { min: 0, step: 'any' } }}
        sx={{ flex: 1, minWidth: 80 }}
      />
      <TextField
        select
        value={unit}
        slotProps={{ htmlInput: { 'aria-label': label } }}
        onChange={(event) => {
          const next = LARGEST_FIRST.find((one) => one === event.target.value) ?? unit;
          setUnit(next);
          onChange(count * UNITS[next]);
        }}
      >
        {LARGEST_FIRST.toReversed().map((one) => (
          <MenuItem key={one} value={one}>
            {t(`policies.unit.${one}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
