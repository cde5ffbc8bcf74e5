import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseUnits } from '#domain/wire/unit-wire';
import { CommandForm } from '../forms/CommandForm';
import { useT } from '../i18n/use-t';
import { otherCaseOf } from './instruct';
import { UnitInput } from './UnitInput';
import { useUnitFailureText } from './use-unit-failure';
import { useUnitCommand } from './use-units';

type Props = { of: CaseDetail; units: CaseUnits; onClose: () => void };

/** Sends one more unit to a case; a busy one only with the reason why it is taken away. */
export function AssistForm({ of, units, onClose }: Props) {
  const t = useT();
  const failureText = useUnitFailureText();
  const [unit, setUnit] = useState('');
  const [reassign, setReassign] = useState('');
  const command = useUnitCommand(of.id, onClose);
  const isBusy = otherCaseOf(units, unit) !== undefined;
  const isComplete = unit !== '' && (!isBusy || reassign.trim() !== '');
  const submit = () => {
    if (command.isPending || !isComplete) return;
    command.mutate((hotline) => hotline.commandUnit(of, unit, 'assist', isBusy ? { reassign } : {}));
  };
  return (
    <CommandForm
      title={t('units.action.assist')}
      submitLabel={t('units.send')}
      canSubmit={!command.isPending && isComplete}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitInput caseId={of.id} value={unit} error={undefined} isFirst onChange={setUnit} />
      {isBusy && (
        <TextField
          label={t('field.reassign')}
          value={reassign}
          onChange={(event) => setReassign(event.target.value)}
          required
          fullWidth
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
    </CommandForm>
  );
}
