import { TextField } from '@mui/material';
import { useState } from 'react';
import type { InputProps } from './input-props';
import { minuteOfTime, timeOfMinute } from './minute';

/**
 * A time of day in minutes after midnight, NaN while it is none. Typed, not picked: the midnight that ends a day is 24:00,
 * which a browser's own field does not know.
 */
export function TimeInput({ label, value, onChange, error, help }: InputProps<number>) {
  const [typed, setTyped] = useState(() => (Number.isNaN(value) ? '' : timeOfMinute(value)));
  return (
    <TextField
      label={label}
      value={typed}
      error={error !== undefined || (typed !== '' && Number.isNaN(minuteOfTime(typed)))}
      helperText={error ?? help}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(minuteOfTime(event.target.value));
      }}
      slotProps={{ htmlInput: { maxLength: 5, inputMode: 'numeric' }, inputLabel: { shrink: true } }}
      placeholder="09:00"
      sx={{ '& .MuiInputBase-root': { width: 110 } }}
    />
  );
}
