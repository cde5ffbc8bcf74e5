import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fillIn, type NotificationValues, TEMPLATES, unknownPlaceholder } from '#domain/notification';
import type { TemplateWire } from '#domain/wire/notification-wire';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { TEMPLATES_KEY } from './templates-key';

/** A made-up case, so that people see what is sent before it is. */
const SAMPLE: NotificationValues = {
  caseNumber: '261119000042',
  trackingCode: '7H3K9M2PQX',
  priority: 'P1',
  department: 'D02',
  metric: '···',
  dueAt: '11/19 10:00',
  step: '1',
  code: '042137',
  event: '···',
  level: 'III',
  area: '···',
  words: '···',
};

type Props = { of: TemplateWire; title: string; onClose: () => void };

/** New words for a notification, with what they will look like. They count as a new version from the next message on. */
export function TemplateForm({ of, title, onClose }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const { template, language, version } = of;
  const [words, setWords] = useState({ subject: of.subject, body: of.body });
  const change = useMutation({
    mutationFn: () => hotline.changeTemplate({ template, language, version: version + 1, ...words }),
    onSuccess: (answer) => {
      queries.setQueryData(TEMPLATES_KEY, answer);
      onClose();
    },
  });
  const faultOf = (text: string): string | undefined => {
    if (text.trim() === '') return t('form.required');
    const unknown = unknownPlaceholder(template, text);
    return unknown === undefined ? undefined : t('notifications.unknown', { name: `{${unknown}}` });
  };
  const faults = { subject: faultOf(words.subject), body: faultOf(words.body) };
  const preview = fillIn(words, SAMPLE);
  return (
    <Box
      component="form"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
      sx={{ display: 'grid', gap: 1, my: 1 }}
    >
      <Box sx={{ color: 'text.secondary' }}>
        {t('notifications.placeholders', { names: TEMPLATES[template].map((name) => `{${name}}`).join(' ') })}
      </Box>
      {(['subject', 'body'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`notifications.${field}`)}
          value={words[field]}
          onChange={(event) => setWords({ ...words, [field]: event.target.value })}
          error={faults[field] !== undefined}
          helperText={faults[field]}
          multiline={field === 'body'}
          required
          fullWidth
          slotProps={{ htmlInput: { maxLength: field === 'body' ? 1_000 : 200, lang: language } }}
        />
      ))}
      <Alert severity="info" icon={false} role="note" aria-label={t('notifications.preview')}>
        <strong>{preview.subject}</strong> {preview.body}
      </Alert>
      {change.isError && (
        <Alert severity="warning">
          {failureOf(change.error).code === 'conflict' ? t('notifications.conflict') : failureText(change.error)}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={change.isPending || faults.subject !== undefined || faults.body !== undefined}
        >
          {t('notifications.save')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </Box>
    </Box>
  );
}
