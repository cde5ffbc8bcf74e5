import { MenuItem, TextField } from '@mui/material';
import { ALARM_CHANNELS } from '#domain/alarm';
import { LINES } from '#domain/line';
import type { PolicyValue } from '#domain/policy-input';
import { ROLES } from '#domain/role';
import { useT } from '../../i18n/use-t';
import { DurationInput } from './DurationInput';
import type { InputProps } from './input-props';
import { RowsInput } from './RowsInput';

type Step = PolicyValue<'ladder'>['steps'][number];

const NEXT: Step = { role: 'SUPERVISOR', line: null, channel: 'board', afterMs: 0, repeatMs: 60_000 };
const CASE_LINE = '';

/** Who is told, how, after how long, and how often. */
export function StepsInput({ label, value, onChange, error }: InputProps<Step[]>) {
  const t = useT();
  const last = value.at(-1);
  return (
    <RowsInput<Step>
      label={label}
      rows={value}
      onChange={onChange}
      next={last === undefined ? NEXT : { ...last, afterMs: last.afterMs + last.repeatMs }}
      addLabel={t('policies.step.add')}
      removeLabel={(n) => t('policies.step.remove', { n })}
      error={error}
    >
      {(step, change) => (
        <>
          <TextField
            select
            label={t('policies.step.role')}
            value={step.role}
            onChange={(event) => change({ role: ROLES.find((role) => role === event.target.value) })}
            sx={{ flex: 1, minWidth: 150 }}
          >
            {ROLES.map((role) => (
              <MenuItem key={role} value={role}>
                {t(`role.${role}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t('policies.step.line')}
            value={step.line ?? CASE_LINE}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            onChange={(event) => change({ line: LINES.find((line) => line === event.target.value) ?? null })}
            sx={{ minWidth: 120 }}
          >
            {[CASE_LINE, ...LINES].map((line) => (
              <MenuItem key={line} value={line}>
                {line === CASE_LINE ? t('policies.caseLine') : line}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t('policies.step.channel')}
            value={step.channel}
            onChange={(event) => change({ channel: ALARM_CHANNELS.find((one) => one === event.target.value) })}
            sx={{ minWidth: 110 }}
          >
            {ALARM_CHANNELS.map((channel) => (
              <MenuItem key={channel} value={channel}>
                {t(`sla.alarms.channel.${channel}`)}
              </MenuItem>
            ))}
          </TextField>
          <DurationInput
            label={t('policies.step.after')}
            value={step.afterMs}
            onChange={(afterMs) => change({ afterMs })}
          />
          <DurationInput
            label={t('policies.step.repeat')}
            value={step.repeatMs}
            onChange={(repeatMs) => change({ repeatMs })}
          />
        </>
      )}
    </RowsInput>
  );
}
