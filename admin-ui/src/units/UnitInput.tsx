import { Alert, Autocomplete, Box, TextField } from '@mui/material';
import { useChoiceWords } from '../forms/use-choice-words';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { otherCaseOf } from './instruct';
import { UnitReasons } from './UnitReasons';
import { useCaseUnits } from './use-units';

type Props = {
  caseId: string;
  value: string;
  error: string | undefined;
  isFirst: boolean;
  onChange: (value: string) => void;
};

/** Which unit: the recommended one is the first, each with its reasons, and a busy one says so before it is chosen. */
export function UnitInput({ caseId, value, error, isFirst, onChange }: Props) {
  const t = useT();
  const nameOf = useName();
  const { data } = useCaseUnits(caseId, true);
  const units = data?.units ?? [];
  const choiceWords = useChoiceWords();
  const other = otherCaseOf(data, value);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Autocomplete
        {...choiceWords}
        options={units}
        value={units.find(({ id }) => id === value) ?? null}
        getOptionLabel={(unit) => `${nameOf(unit.names)} (${unit.id})`}
        getOptionDisabled={({ standing }) => standing === 'OFF_SHIFT' || standing === 'OUT_OF_SERVICE'}
        isOptionEqualToValue={(one, another) => one.id === another.id}
        openOnFocus
        autoHighlight
        onChange={(_, unit) => onChange(unit?.id ?? '')}
        renderOption={({ key, ...props }, unit) => (
          <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
            <strong>{nameOf(unit.names)}</strong> ({unit.id}){' '}
            {unit.role !== null && `★ ${t(`units.role.${unit.role}`)}`}
            <Box sx={{ fontSize: '0.82rem' }}>
              <UnitReasons of={unit} />
            </Box>
          </Box>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('units.choose')}
            error={error !== undefined}
            helperText={error}
            autoFocus={isFirst}
          />
        )}
      />
      {other !== undefined && (
        <Alert severity="warning">
          {t('units.busyChoice', { number: other.caseNumber, priority: other.priority })}
        </Alert>
      )}
    </Box>
  );
}
