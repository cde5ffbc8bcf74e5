import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { STAGES } from '#domain/stage-times';
import type { UnitAction } from '#domain/unit-input';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { AssignmentWire } from '#domain/wire/unit-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useFailureText } from '../shell/use-failure';
import { durationText } from '../time/duration';
import { useUnitCommand } from './use-units';

type Props = { of: CaseDetail; assignment: AssignmentWire };
type Spoken = 'feedback' | 'stand-down';

const isSpoken = (action: UnitAction): action is Spoken => action === 'feedback' || action === 'stand-down';

/** A unit on the case: how far it has come, how long each stage took, and its next steps if it assists. */
export function Assignment({ of, assignment }: Props) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const [asked, setAsked] = useState<Spoken | null>(null);
  const [words, setWords] = useState('');
  const { unit, isLead, stage, outcome, times, actions } = assignment;
  const command = useUnitCommand(of.id, () => {
    setAsked(null);
    setWords('');
  });
  const take = (action: UnitAction) => {
    if (isSpoken(action)) setAsked(action);
    else command.mutate((hotline) => hotline.commandUnit(of, unit.id, action, {}));
  };
  const say = (action: Spoken) => (hotline: HotlineDataProvider) =>
    action === 'feedback'
      ? hotline.commandUnit(of, unit.id, action, { feedback: words })
      : hotline.commandUnit(of, unit.id, action, { reason: words });
  const measured = STAGES.flatMap((name) => {
    const ms = times[name];
    return ms === null ? [] : `${t(`units.stages.stage.${name}`)} ${durationText(ms, t)}`;
  });
  return (
    <Box component="li" sx={{ color: outcome === null ? 'text.primary' : 'text.secondary' }}>
      <strong>{nameOf(unit.names)}</strong> ({unit.id}) · {t(`units.agency.${unit.agency}`)} ·{' '}
      {isLead ? t('units.lead') : t('units.assists')} ·{' '}
      {outcome === null ? t(`units.stage.${stage}`) : t(`units.outcome.${outcome}`)}
      {measured.length > 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>{measured.join(' · ')}</Box>}
      {actions.length > 0 && (
        <Box role="group" aria-label={nameOf(unit.names)} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
          {actions.map((action) => (
            <Button
              key={action}
              size="small"
              variant="outlined"
              color={action === 'stand-down' ? 'secondary' : 'primary'}
              disabled={command.isPending}
              onClick={() => take(action)}
            >
              {t(`units.action.${action}`)}
            </Button>
          ))}
        </Box>
      )}
      {asked !== null && (
        <Box
          component="form"
          noValidate
          aria-label={t(`units.action.${asked}`)}
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() !== '') command.mutate(say(asked));
          }}
          sx={{ display: 'flex', gap: 1, mt: 1 }}
        >
          <TextField
            label={t(`units.words.${asked}`)}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            autoFocus
            required
            fullWidth
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <Button type="submit" variant="contained" disabled={command.isPending || words.trim() === ''}>
            {t('form.submit')}
          </Button>
          <Button onClick={() => setAsked(null)}>{t('app.cancel')}</Button>
        </Box>
      )}
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
    </Box>
  );
}
