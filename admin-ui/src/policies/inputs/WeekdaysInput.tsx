import { Box, FormHelperText, FormLabel, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useId } from 'react';
import { useWeekdayNames } from '../use-show';
import type { InputProps } from './input-props';

/** Monday first, as calendars of China, Vietnam and Europe are drawn. */
const ORDER = [1, 2, 3, 4, 5, 6, 0];

export function WeekdaysInput({ label, value, onChange, error }: InputProps<number[]>) {
  const id = useId();
  const names = useWeekdayNames();
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <FormLabel id={id} sx={{ fontSize: '0.82rem' }}>
        {label}
      </FormLabel>
      <ToggleButtonGroup
        size="small"
        color="primary"
        aria-labelledby={id}
        value={value}
        onChange={(_, days: number[]) => onChange(days.toSorted((a, b) => a - b))}
      >
        {ORDER.map((day) => (
          <ToggleButton key={day} value={day} sx={{ px: 1.25, textTransform: 'none' }}>
            {names[day]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error !== undefined && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}
