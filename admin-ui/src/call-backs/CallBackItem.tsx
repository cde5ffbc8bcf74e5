import { Alert, Box, Button } from '@mui/material';
import { type AttemptResult, attemptResultsOf, isAnsweredInWriting } from '#domain/call-back';
import type { CallBackWire } from '#domain/wire/call-back-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Caller } from '../cases/Caller';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { CALL_BACK_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { failureOf } from '../providers/http-error';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Age } from '../time/Age';
import { Countdown } from '../time/Countdown';
import { DecisionForm } from './DecisionForm';
import { useCallBackCommand } from './use-call-backs';

type Props = {
  callBack: CallBackWire;
  /** The keys act on this one. */
  isSelected: boolean;
  onSelect: () => void;
};

/** Somebody who is owed an answer: who, why, how urgent, when next, and one press for how the attempt ended. */
export function CallBackItem({ callBack, isSelected, onSelect }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const mayDecide = useCan('call-back:decide');
  const command = useCallBackCommand();
  const { id, kind, cues, attempts, plannedAttempts, needsSupervisor, contactId } = callBack;
  const results = attemptResultsOf(callBack);
  const record = (result: AttemptResult) => {
    if (command.isPending) return;
    command.mutate((hotline) => hotline.recordAttempt(id, { number: attempts + 1, result }));
  };
  useShortcuts(
    'callBacks',
    isSelected ? Object.fromEntries(results.map((result) => [CALL_BACK_KEYS[result], () => record(result)])) : {},
  );
  const number = Math.min(attempts + 1, plannedAttempts);
  return (
    <Box
      component="li"
      aria-label={`${t(`callBacks.kind.${kind}`)} ${callBack.caseNumber}`}
      aria-current={isSelected ? 'true' : undefined}
      onClick={onSelect}
      sx={{
        display: 'grid',
        gap: 0.75,
        p: 1.25,
        borderRadius: 1.5,
        border: 1,
        borderColor: isSelected ? 'primary.main' : 'divider',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <PriorityBadge priority={callBack.priority} />
        <LineBadge line={callBack.line} />
        <strong>{t(`callBacks.kind.${kind}`)}</strong>
        <CaseLink id={callBack.caseId}>{callBack.caseNumber}</CaseLink>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('callBacks.owedSince')} <Age since={callBack.owedSince} />
        </Box>
        <Box sx={{ flexGrow: 1 }} />
        {!needsSupervisor && (
          <>
            <span>{t('callBacks.attempt', { number, planned: plannedAttempts })}</span>
            <Countdown dueAt={callBack.dueAt} />
          </>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <Caller contact={{ id: contactId, caller: callBack.caller, channel: callBack.channel }} />
        <span>{callBack.address ?? t('case.noAddress')}</span>
        {cues.length > 0 && (
          <Box component="span" sx={{ color: 'warning.main' }}>
            {cues.map((cue) => t(`callBacks.cue.${cue}`)).join(' · ')}
          </Box>
        )}
      </Box>
      {isAnsweredInWriting(kind) && <Alert severity="warning">{t('callBacks.inWriting')}</Alert>}
      {needsSupervisor && <Alert severity="error">{t('callBacks.forSupervisor')}</Alert>}
      <Box role="group" aria-label={t('callBacks.result')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {results.map((result) => (
          <Button
            key={result}
            size="small"
            variant="outlined"
            disabled={command.isPending}
            onClick={() => record(result)}
          >
            {t(`callBacks.end.${result}`)}
            {isSelected && <Key of={CALL_BACK_KEYS[result]} />}
          </Button>
        ))}
      </Box>
      {needsSupervisor && mayDecide && <DecisionForm callBackId={id} />}
      {command.isError && (
        <Alert severity="warning">
          {failureOf(command.error).code === 'conflict' ? t('callBacks.conflict') : failureText(command.error)}
        </Alert>
      )}
    </Box>
  );
}
