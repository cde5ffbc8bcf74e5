import { TextField } from '@mui/material';
import type { InputProps } from './input-props';

type Props = InputProps<string> & { type?: 'date'; isLong?: boolean; lang?: string; maxLength?: number };

export function TextInput({ value, onChange, error, help, type, isLong = false, lang, maxLength, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      value={value}
      type={type}
      error={error !== undefined}
      helperText={error ?? help}
      multiline={isLong}
      minRows={isLong ? 3 : undefined}
      maxRows={isLong ? 10 : undefined}
      fullWidth
      slotProps={{ htmlInput: { lang, maxLength }, ...(type === 'date' ? { inputLabel: { shrink: true } } : {}) }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
