import { Alert, Box, Button } from '@mui/material';
import { Loading, Title } from 'react-admin';
import type { SeatState } from '#domain/seat';
import type { MessageKey } from '../i18n/catalogue';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { CaseAtHand } from './CaseAtHand';
import { LostCases } from './LostCases';
import { Offer } from './Offer';
import { SeatBar } from './SeatBar';
import { useCaseAtHand } from './use-case-at-hand';
import { useSeat, useSeatCommands } from './use-seat';
import { WaitingList } from './WaitingList';

/** What to tell an operator who has nothing in hand. */
const HINT: Partial<Record<SeatState, MessageKey>> = {
  offline: 'desk.waitingOffline',
  paused: 'desk.waitingPaused',
  ready: 'desk.readyHint',
  'wrap-up': 'desk.wrapUp',
};

/** `/desk`: the operator's one screen: the seat, what rings, the case in hand, and who waits. */
export function Desk() {
  const t = useT();
  const failureText = useFailureText();
  const { data: seat, error } = useSeat();
  const commands = useSeatCommands();
  const { caseId, leave } = useCaseAtHand(seat);
  if (seat === undefined) return error === null ? <Loading /> : <Alert severity="error">{failureText(error)}</Alert>;
  const hint = HINT[seat.state];
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('desk.title')} />
      <SeatBar seat={seat} commands={commands} />
      <LostCases of={seat.lostCases} />
      {seat.offer !== null && <Offer key={seat.offer.id} offer={seat.offer} commands={commands} />}
      {seat.offer === null && commands.accept.isError && <Alert severity="warning">{t('desk.gone')}</Alert>}
      {seat.offer === null && hint !== undefined && (
        <Alert
          severity={seat.state === 'ready' ? 'success' : 'info'}
          action={seat.state === 'wrap-up' && caseId !== null && <Button onClick={leave}>{t('desk.leave')}</Button>}
        >
          {t(hint)}
        </Alert>
      )}
      {seat.offer === null && (caseId === null ? <WaitingList /> : <CaseAtHand key={caseId} caseId={caseId} />)}
    </Box>
  );
}
