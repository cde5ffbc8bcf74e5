import { Alert, FormControlLabel, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { EditDialog } from '../forms/EditDialog';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';

type Props<Purpose extends string> = {
  title: string;
  /** What is logged, and what to do before. */
  warning: string;
  purposes: readonly Purpose[];
  proposed: Purpose;
  nameOf: (purpose: Purpose) => string;
  noteLabel: string;
  isNoteRequired?: boolean;
  showLabel: string;
  error: Error | null;
  isPending: boolean;
  onShow: (given: { purpose: Purpose; note: string }) => void;
  onClose: () => void;
  /** What may be done instead after a refusal. */
  instead?: (given: { purpose: Purpose; note: string }) => ReactNode;
};

/** Asks why something of a caller is opened, before it is shown, and says that it is logged. */
export function PurposeDialog<Purpose extends string>(props: Props<Purpose>) {
  const { title, warning, purposes, proposed, nameOf, noteLabel, isNoteRequired = false, showLabel } = props;
  const { error, isPending, onShow, onClose, instead } = props;
  const t = useT();
  const failureText = useFailureText();
  const purposeId = useId();
  const [purpose, setPurpose] = useState(proposed);
  const [words, setWords] = useState('');
  const given = { purpose, note: words.trim() };
  return (
    <EditDialog
      title={title}
      saveLabel={showLabel}
      maxWidth="xs"
      failure={undefined}
      canSave={!isPending && !(isNoteRequired && given.note === '')}
      onSave={() => onShow(given)}
      onClose={onClose}
    >
      <Alert severity="warning">{warning}</Alert>
      <div>
        <FormLabel id={purposeId}>{t('case.revealPurpose')}</FormLabel>
        <RadioGroup
          aria-labelledby={purposeId}
          value={purpose}
          onChange={(_, value) => setPurpose(purposes.find((one) => one === value) ?? proposed)}
        >
          {purposes.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={nameOf(one)} />
          ))}
        </RadioGroup>
      </div>
      <TextField
        label={noteLabel}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        required={isNoteRequired}
        fullWidth
      />
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {instead?.(given)}
    </EditDialog>
  );
}
