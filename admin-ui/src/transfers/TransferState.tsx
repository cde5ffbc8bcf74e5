import { Alert, type AlertColor, Box, Button } from '@mui/material';
import type { TransferState as State } from '#domain/transfer';
import type { TransferWire } from '#domain/wire/transfer-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { Countdown } from '../time/Countdown';
import { AgreeForm } from './AgreeForm';
import { useTransferCommand } from './use-transfers';

const SEVERITY: Partial<Record<State, AlertColor>> = {
  REFUSED: 'warning',
  TIMED_OUT: 'error',
  CALLER_GONE: 'warning',
  ACCEPTED: 'success',
};

/** How the newest transfer stands on the other side, and what this operator may do about it. */
export function TransferState({ caseId, transfer }: { caseId: string; transfer: TransferWire }) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const command = useTransferCommand(caseId);
  const { id, kind, state, fromLine, toLine, receiver, actions } = transfer;
  const severity = transfer.alarms > 0 ? 'error' : (SEVERITY[state] ?? 'info');
  const isUnanswered = state === 'INITIATED' || state === 'RINGING';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Alert severity={severity} role="status">
        {t(`transfers.kind.${kind}`)} {t(`line.${fromLine}`)} → {t(`line.${toLine}`)}
        <strong> {t(`transfers.state.${state}`)}</strong>
        {receiver !== null && ` · ${nameOf(receiver.displayNames)}`}{' '}
        {isUnanswered && <Countdown dueAt={transfer.dueAt} />}
        <Box sx={{ overflowWrap: 'anywhere' }}>{transfer.reason}</Box>
        {transfer.outcome !== null && <Box sx={{ overflowWrap: 'anywhere' }}>{transfer.outcome}</Box>}
      </Alert>
      {command.isError && <Alert severity="warning">{failureText(command.error)}</Alert>}
      {actions.includes('agree') && <AgreeForm caseId={caseId} transfer={transfer} />}
      <Box sx={{ display: 'flex', gap: 1 }}>
        {actions.includes('cancel') && (
          <Button
            disabled={command.isPending}
            onClick={() => command.mutate((hotline) => hotline.actOnTransfer(id, 'cancel', {}))}
          >
            {t('transfers.cancel')}
          </Button>
        )}
        {actions.includes('caller-gone') && (
          <Button
            disabled={command.isPending}
            onClick={() => command.mutate((hotline) => hotline.actOnTransfer(id, 'caller-gone', {}))}
          >
            {t('transfers.callerGone')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
