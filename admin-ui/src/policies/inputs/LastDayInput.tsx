import { useT } from '../../i18n/use-t';
import type { InputProps } from './input-props';
import { TextInput } from './TextInput';

/** The last day of something, or none while it has no end. */
export function LastDayInput({ value, onChange, ...rest }: InputProps<string | null>) {
  const t = useT();
  return (
    <TextInput
      {...rest}
      type="date"
      help={value === null ? t('policies.noEnd') : undefined}
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? null : day)}
    />
  );
}
