import { useT } from '../../i18n/use-t';
import { DurationInput } from './DurationInput';
import type { InputProps } from './input-props';
import { RowsInput } from './RowsInput';

type Attempt = { after: number };

/** When each attempt is due, in ms after the task arose. */
export function AttemptsInput({ label, value, onChange, error }: InputProps<number[]>) {
  const t = useT();
  return (
    <RowsInput<Attempt>
      label={label}
      rows={value.map((after) => ({ after }))}
      onChange={(rows) => onChange(rows.map(({ after }) => after))}
      next={{ after: NaN }}
      addLabel={t('policies.attempt.add')}
      removeLabel={(n) => t('policies.attempt.remove', { n })}
      error={error}
    >
      {({ after }, change) => (
        <DurationInput label={t('policies.attempt.after')} value={after} onChange={(next) => change({ after: next })} />
      )}
    </RowsInput>
  );
}
