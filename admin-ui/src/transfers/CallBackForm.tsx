import { Alert, Box, Button } from '@mui/material';
import { CALL_BACK_RESULTS } from '#domain/transfer-input';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { Countdown } from '../time/Countdown';
import { useTransferCommand } from './use-transfers';

type Props = { caseId: string; callBack: CaseTransfers['callBacks'][number] };

/** A caller who was lost on the way is owed a call: one press says how it ended. */
export function CallBackForm({ caseId, callBack }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const command = useTransferCommand(caseId);
  return (
    <Alert severity="error">
      {t('transfers.callBack')} <Countdown dueAt={callBack.dueAt} />
      <Box role="group" aria-label={t('transfers.callBack')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {CALL_BACK_RESULTS.map((outcome) => (
          <Button
            key={outcome}
            variant="outlined"
            color="inherit"
            disabled={command.isPending}
            onClick={() => command.mutate((hotline) => hotline.settleCallBack(callBack.id, { outcome }))}
          >
            {t(`transfers.callBackResult.${outcome}`)}
          </Button>
        ))}
      </Box>
      {command.isError && failureText(command.error)}
    </Alert>
  );
}
