import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import { MAX_TEXT_LENGTH } from '#domain/triage';
import { EvidenceText } from '../cases/EvidenceText';
import { Panel } from '../cases/Panel';
import { Proposal } from '../cases/Proposal';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

/** `/triage`: what the engine would make of a text, without making a case of it. */
export function TryTriage() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const [text, setText] = useState('');
  const judge = useMutation({
    mutationFn: async (words: string) => ({ words, triage: await hotline.triage({ text: words }) }),
  });
  const submit = () => text.trim() !== '' && judge.mutate(text);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, alignItems: 'start' }}>
      <Title title={t('triage.title')} />
      <Panel title={t('triage.text')}>
        <Box
          component="form"
          sx={{ display: 'grid', gap: 1.5 }}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Typography color="text.secondary">{t('triage.lead')}</Typography>
          <TextField
            value={text}
            multiline
            minRows={8}
            maxRows={18}
            autoFocus
            slotProps={{ htmlInput: { maxLength: MAX_TEXT_LENGTH, 'aria-label': t('triage.text') } }}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) submit();
            }}
          />
          {judge.isError && <Alert severity="error">{failureText(judge.error)}</Alert>}
          <Button
            type="submit"
            variant="contained"
            disabled={judge.isPending || text.trim() === ''}
            sx={{ justifySelf: 'start' }}
          >
            {t('triage.submit')} (Ctrl+Enter)
          </Button>
        </Box>
      </Panel>
      <Panel title={t('triage.result')}>
        {judge.data === undefined ? (
          <Typography color="text.secondary">{t('triage.empty')}</Typography>
        ) : (
          <Box aria-live="polite" sx={{ display: 'grid', gap: 1.5 }}>
            {judge.data.words !== text && <Alert severity="info">{t('triage.stale')}</Alert>}
            <EvidenceText text={judge.data.words} reasons={judge.data.triage.reasons} />
            <Proposal triage={judge.data.triage} />
          </Box>
        )}
      </Panel>
    </Box>
  );
}
