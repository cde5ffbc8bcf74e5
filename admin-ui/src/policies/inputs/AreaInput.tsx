import { Autocomplete, TextField } from '@mui/material';
import { WHOLE_CITY } from '#domain/boundary';
import { useDistricts } from '../../categories/use-catalogue';
import type { InputProps } from './input-props';

type Props = InputProps<string> & { required?: boolean };

/** A part of the city as addresses write it: its districts are proposed, and a street may be typed. */
export function AreaInput({ value, onChange, error, help, disabled, ...rest }: Props) {
  const districts = useDistricts().filter(({ isRetired }) => !isRetired);
  return (
    <Autocomplete
      freeSolo
      disableClearable
      disabled={disabled}
      options={[WHOLE_CITY, ...districts.map(({ names }) => names.zh)]}
      inputValue={value}
      onInputChange={(_, typed) => onChange(typed)}
      renderInput={(params) => (
        <TextField {...params} {...rest} error={error !== undefined} helperText={error ?? help} />
      )}
    />
  );
}
