import { Checkbox, FormControl, FormControlLabel, FormHelperText } from '@mui/material';
import type { InputProps } from './input-props';

export function FlagInput({ label, value, onChange, error }: InputProps<boolean>) {
  return (
    <FormControl error={error !== undefined}>
      <FormControlLabel
        label={label}
        control={<Checkbox size="small" checked={value} onChange={(_, checked) => onChange(checked)} />}
      />
      {error !== undefined && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}
