import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { isHeld } from '#domain/case-status';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useDraft } from '../drafts/use-draft';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { useCaseCommand } from './use-linkages';

/** Under what was said: what the caller says now, for who has the caller on the line. It is read, and may raise the case. */
export function WordsForm({ of }: { of: CaseDetail }) {
  const t = useT();
  const failureText = useFailureText();
  const mayAdd = useCan('words:add') && isHeld(of.status) && of.fence !== null;
  const draft = useDraft<{ text?: string }>(of.id, 'words', {});
  const { text = '' } = draft.fields;
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const command = useCaseCommand(of.id, () => {
    draft.forget();
    setCommandId(crypto.randomUUID());
  });
  if (!mayAdd) return null;
  const submit = () => {
    if (command.isPending || text.trim() === '' || of.fence === null) return;
    const { id, version, fence } = of;
    command.mutate(async (hotline) => {
      await draft.settle();
      return hotline.addWords(id, { commandId, version, fence, text });
    });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('linkages.words')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      sx={{ display: 'flex', gap: 1, mt: 1.25, alignItems: 'start' }}
    >
      <TextField
        label={t('linkages.words')}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit();
        }}
        multiline
        fullWidth
        size="small"
        error={command.isError}
        helperText={command.isError ? failureText(command.error) : undefined}
      />
      <Button type="submit" disabled={command.isPending || text.trim() === ''} sx={{ whiteSpace: 'nowrap' }}>
        {t('linkages.add')}
      </Button>
    </Box>
  );
}
