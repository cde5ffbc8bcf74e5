import { TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../i18n/use-t';
import type { InputProps } from './input-props';
import { minuteOfTime, timeOfMinute } from './minute';
import { RowsInput } from './RowsInput';

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
          <Time label={t('policies.interval.from')} value={row.from} onChange={(from) => change({ from })} />
          <Time label={t('policies.interval.to')} value={row.to} onChange={(to) => change({ to })} />
        </>
      )}
    </RowsInput>
  );
}

/** Typed, not picked: the midnight that ends a day is 24:00, which a browser's own field does not know. */
function Time({ label, value, onChange }: { label: string; value: number; onChange: (minute: number) => void }) {
  const [typed, setTyped] = useState(() => (Number.isNaN(value) ? '' : timeOfMinute(value)));
  return (
    <TextField
      label={label}
      value={typed}
      error={typed !== '' && Number.isNaN(minuteOfTime(typed))}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(minuteOfTime(event.target.value));
      }}
      slotProps={{ htmlInput: { maxLength: 5, inputMode: 'numeric' }, inputLabel: { shrink: true } }}
      placeholder="09:00"
      sx={{ width: 110 }}
    />
  );
}
