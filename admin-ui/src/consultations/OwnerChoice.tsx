import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { type Line, LINES } from '#domain/line';
import { useT } from '../i18n/use-t';

type Props = { among: readonly Line[]; value: Line; onChange: (line: Line) => void };

/** Whose the case is. */
export function OwnerChoice({ among, value, onChange }: Props) {
  const t = useT();
  return (
    <RadioGroup
      row
      aria-label={t('consultations.owner')}
      value={value}
      onChange={(_, next) => onChange(LINES.find((one) => one === next) ?? value)}
    >
      {among.map((line) => (
        <FormControlLabel key={line} value={line} control={<Radio size="small" />} label={t(`line.${line}`)} />
      ))}
    </RadioGroup>
  );
}
