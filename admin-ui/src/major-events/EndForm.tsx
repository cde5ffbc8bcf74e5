import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import type { MajorEventWire } from '#domain/wire/major-event-wire';
import { CommandForm } from '../forms/CommandForm';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useMajorEventCommand } from './use-major-events';

/** Ends an event with what came of it. Its cases go on as they stand. */
export function EndForm({ event, onClose }: { event: MajorEventWire; onClose: () => void }) {
  const t = useT();
  const failureText = useFailureText();
  const [summary, setSummary] = useState('');
  const command = useMajorEventCommand(onClose);
  const canSubmit = !command.isPending && summary.trim() !== '';
  const submit = () => {
    if (canSubmit) command.mutate((hotline) => hotline.endMajorEvent(event.id, { version: event.version, summary }));
  };
  const label = t('majorEvents.end');
  return (
    <CommandForm title={label} submitLabel={label} canSubmit={canSubmit} onSubmit={submit} onClose={onClose} isFramed>
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      <TextField
        label={t('majorEvents.summary')}
        value={summary}
        onChange={({ target }) => setSummary(target.value)}
        required
        autoFocus
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </CommandForm>
  );
}
