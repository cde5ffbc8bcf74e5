import { Autocomplete, TextField } from '@mui/material';
import { useChoiceWords } from '../../forms/use-choice-words';
import type { Option } from '../use-options';
import type { InputProps } from './input-props';

/** Several of a list. */
export function CodesInput({
  options,
  value,
  onChange,
  error,
  help,
  label,
}: InputProps<string[]> & { options: Option[] }) {
  const choiceWords = useChoiceWords();
  return (
    <Autocomplete
      {...choiceWords}
      multiple
      options={options.filter(({ isRetired }) => isRetired !== true)}
      value={options.filter((option) => option.value !== null && value.includes(option.value))}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      onChange={(_, chosen) => onChange(chosen.flatMap((option) => option.value ?? []))}
      renderInput={(params) => (
        <TextField {...params} label={label} error={error !== undefined} helperText={error ?? help} />
      )}
    />
  );
}
