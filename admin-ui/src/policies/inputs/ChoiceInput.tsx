import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useChoiceWords } from '../../forms/use-choice-words';
import type { Option } from '../use-options';
import type { InputProps } from './input-props';

type Props = InputProps<string | null> & { options: readonly Option[] };

/** More than this is searched, not scrolled. */
const FEW = 8;

/** One of a list. A retired one is offered only where it stands already. */
export function ChoiceInput(props: Props) {
  const options = props.options.filter(({ value, isRetired }) => isRetired !== true || value === props.value);
  return options.length > FEW ? <Search {...props} options={options} /> : <Menu {...props} options={options} />;
}

/** An empty string stands for "none" while the field is drawn. */
const shown = (value: string | null) => value ?? '';

function Menu({ options, value, onChange, error, help, ...rest }: Props) {
  const isKnown = options.some((option) => option.value === value);
  return (
    <TextField
      {...rest}
      select
      fullWidth
      value={isKnown ? shown(value) : ''}
      error={error !== undefined}
      helperText={error ?? help}
      slotProps={{ select: { displayEmpty: isKnown }, inputLabel: { shrink: isKnown || undefined } }}
      onChange={(event) =>
        onChange(options.find((option) => shown(option.value) === event.target.value)?.value ?? null)
      }
    >
      {options.map((option) => (
        <MenuItem key={shown(option.value)} value={shown(option.value)}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Search({ options, value, onChange, error, help, label, disabled }: Props) {
  const choiceWords = useChoiceWords();
  return (
    <Autocomplete
      {...choiceWords}
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      disabled={disabled}
      openOnFocus
      autoHighlight
      onChange={(_, option) => onChange(option === null ? '' : option.value)}
      renderInput={(params) => (
        <TextField {...params} label={label} error={error !== undefined} helperText={error ?? help} />
      )}
    />
  );
}
