import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { type Line, LINES } from '#domain/line';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { OwnerChoice } from './OwnerChoice';
import { useConsultationCommand } from './use-consultations';
import { usePartyName } from './use-party-name';

/** What a party says whose the case is. */
export function OpinionForm({ caseId, one }: { caseId: string; one: ConsultationWire }) {
  const t = useT();
  const failureText = useFailureText();
  const partyName = usePartyName();
  const [party, setParty] = useState(one.maySpeakFor[0] ?? '');
  const [owner, setOwner] = useState<Line>('12345');
  const [words, setWords] = useState('');
  const command = useConsultationCommand(caseId, () => setWords(''));
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('consultations.say')}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') command.mutate((hotline) => hotline.giveOpinion(one.id, { party, owner, words }));
      }}
      sx={{ display: 'grid', gap: 1 }}
    >
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          label={t('consultations.party')}
          value={party}
          onChange={(event) => setParty(event.target.value)}
          sx={{ minWidth: 160 }}
        >
          {one.maySpeakFor.map((code) => (
            <MenuItem key={code} value={code}>
              {partyName(code)}
            </MenuItem>
          ))}
        </TextField>
        <OwnerChoice among={LINES} value={owner} onChange={setOwner} />
      </Box>
      <TextField
        label={t('consultations.opinion')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        multiline
        required
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <Button type="submit" disabled={command.isPending || words.trim() === ''} sx={{ justifySelf: 'start' }}>
        {t('consultations.say')}
      </Button>
    </Box>
  );
}
