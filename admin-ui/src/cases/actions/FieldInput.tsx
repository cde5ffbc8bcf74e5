import {
  Autocomplete,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useChoiceWords } from '../../forms/use-choice-words';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Names } from '#domain/language';
import { useCategories, useDepartments } from '../../categories/use-catalogue';
import { useName } from '../../i18n/languages';
import { useT } from '../../i18n/use-t';
import { UnitInput } from '../../units/UnitInput';
import type { Field } from './fields';
import { optionKey } from './option-label';

type Props = {
  caseId: string;
  field: Field;
  value: string;
  error: string | undefined;
  isFirst: boolean;
  onChange: (value: string) => void;
};

/** One field of an action's form. */
export function FieldInput(props: Props) {
  if (props.field.kind === 'choice') return <Choice {...props} options={props.field.options} />;
  if (props.field.kind === 'text') return <Words {...props} isLong />;
  if (props.field.kind === 'unit') return <UnitInput {...props} />;
  if (props.field.kind === 'number' || props.field.kind === 'date') return <Words {...props} type={props.field.kind} />;
  return props.field.kind === 'category' ? <CategoryInput {...props} /> : <DepartmentInput {...props} />;
}

function useLabel({ name, isRequired }: Field): string {
  const t = useT();
  const label = t(`field.${name}`);
  return isRequired ? label : t('form.optional', { label });
}

function Words({
  field,
  value,
  error,
  isFirst,
  isLong = false,
  type,
  onChange,
}: Props & { isLong?: boolean; type?: string }) {
  return (
    <TextField
      label={useLabel(field)}
      value={value}
      error={error !== undefined}
      helperText={error}
      autoFocus={isFirst}
      multiline={isLong}
      minRows={isLong ? 2 : undefined}
      maxRows={isLong ? 8 : undefined}
      type={type}
      slotProps={type === 'date' ? { inputLabel: { shrink: true } } : undefined}
      fullWidth
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Choice({ field, value, error, isFirst, options, onChange }: Props & { options: readonly string[] }) {
  const id = useId();
  const translate = useTranslate();
  return (
    <FormControl error={error !== undefined}>
      <FormLabel id={id} sx={{ fontSize: '0.82rem' }}>
        {useLabel(field)}
      </FormLabel>
      <RadioGroup row aria-labelledby={id} value={value} onChange={(_, next) => onChange(next)}>
        {options.map((option, index) => (
          <FormControlLabel
            key={option}
            value={option}
            control={<Radio size="small" autoFocus={isFirst && (value === option || (value === '' && index === 0))} />}
            label={`${field.name === 'priority' ? `${option} ` : ''}${translate(optionKey(field.name, option))}`}
          />
        ))}
      </RadioGroup>
      {error !== undefined && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}

type Row = { id: string; names: Names; isRetired: boolean };

function RowInput({ field, value, error, isFirst, onChange, rows }: Props & { rows: readonly Row[] }) {
  const nameOf = useName();
  const label = useLabel(field);
  const choiceWords = useChoiceWords();
  return (
    <Autocomplete
      {...choiceWords}
      options={rows.filter(({ id, isRetired }) => !isRetired || id === value)}
      value={rows.find(({ id }) => id === value) ?? null}
      getOptionLabel={(row) => `${nameOf(row.names)} (${row.id})`}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      openOnFocus
      autoHighlight
      onChange={(_, row) => onChange(row?.id ?? '')}
      renderInput={(params) => (
        <TextField {...params} label={label} error={error !== undefined} helperText={error} autoFocus={isFirst} />
      )}
    />
  );
}

const CategoryInput = (props: Props) => <RowInput {...props} rows={useCategories()} />;
const DepartmentInput = (props: Props) => <RowInput {...props} rows={useDepartments()} />;
