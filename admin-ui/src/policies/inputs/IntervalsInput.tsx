import { useT } from '../../i18n/use-t';
import type { InputProps } from './input-props';
import { RowsInput } from './RowsInput';
import { TimeInput } from './TimeInput';

type Interval = { from: number; to: number };

/** The stretches of a working day. */
export function IntervalsInput({ label, value, onChange, error }: InputProps<[number, number][]>) {
  const t = useT();
  return (
    <RowsInput<Interval>
      label={label}
      rows={value.map(([from, to]) => ({ from, to }))}
      onChange={(rows) => onChange(rows.map(({ from, to }) => [from, to]))}
      next={{ from: NaN, to: NaN }}
      addLabel={t('policies.interval.add')}
      removeLabel={(n) => t('policies.interval.remove', { n })}
      error={error}
    >
      {(row, change) => (
        <>
          <TimeInput label={t('policies.interval.from')} value={row.from} onChange={(from) => change({ from })} />
          <TimeInput label={t('policies.interval.to')} value={row.to} onChange={(to) => change({ to })} />
        </>
      )}
    </RowsInput>
  );
}
