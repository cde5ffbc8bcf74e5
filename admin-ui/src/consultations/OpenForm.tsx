import { Alert, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useEventText } from '../cases/use-event-text';
import { useDepartmentName, useDepartments } from '../categories/use-catalogue';
import { CommandForm } from '../forms/CommandForm';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useConsultationCommand } from './use-consultations';

const many = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What is disputed, what of the history speaks to it, and which departments are heard beside the lines. */
export function OpenForm({ of, onClose }: { of: CaseDetail; onClose: () => void }) {
  const t = useT();
  const failureText = useFailureText();
  const eventText = useEventText();
  const departmentName = useDepartmentName();
  const known = useDepartments();
  const [question, setQuestion] = useState('');
  const [departments, setDepartments] = useState<string[]>([]);
  const [evidence, setEvidence] = useState(() =>
    of.events.filter(({ type }) => type.startsWith('transfer-')).map(({ id }) => id),
  );
  const command = useConsultationCommand(of.id, onClose);
  const title = t('consultations.open');
  const canSubmit = !command.isPending && question.trim() !== '';
  const submit = () => {
    if (canSubmit) command.mutate((hotline) => hotline.openConsultation(of.id, { question, evidence, departments }));
  };
  return (
    <CommandForm title={title} submitLabel={title} canSubmit={canSubmit} onSubmit={submit} onClose={onClose}>
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      <TextField
        label={t('consultations.question')}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
        autoFocus
        multiline
        required
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <TextField
        select
        label={t('consultations.evidence')}
        value={evidence}
        onChange={(event) => setEvidence(many(event.target.value))}
        slotProps={{ select: { multiple: true } }}
      >
        {of.events.map((event) => (
          <MenuItem key={event.id} value={event.id}>
            {eventText(event)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('consultations.departments')}
        value={departments}
        onChange={(event) => setDepartments(many(event.target.value))}
        slotProps={{ select: { multiple: true } }}
      >
        {known.map(({ id }) => (
          <MenuItem key={id} value={id}>
            {departmentName(id)}
          </MenuItem>
        ))}
      </TextField>
    </CommandForm>
  );
}
