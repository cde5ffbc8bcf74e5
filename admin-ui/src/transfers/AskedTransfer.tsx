import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import type { OfferWire } from '#domain/wire/seat-wire';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { OFFER_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { useFailureText } from '../shell/use-failure';
import { useTransferCommand } from './use-transfers';

type Props = { caseId: string; transfer: NonNullable<OfferWire['transfer']> };

/** What the other line asks when its case rings here, and the way to say that it is not ours, with the reason. */
export function AskedTransfer({ caseId, transfer }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const command = useTransferCommand(caseId);
  const { id, kind, fromLine, mayRefuse } = transfer;
  useShortcuts('offer', { [OFFER_KEYS.refuse]: mayRefuse ? () => setRefusing(true) : undefined });
  const refuse = () => command.mutate((hotline) => hotline.actOnTransfer(id, 'refuse', { reason }));
  return (
    <Alert severity="info">
      <strong>{t(`transfers.kind.${kind}`)}</strong>{' '}
      {t('transfers.asked', { from: t(`lineName.${fromLine}`), reason: transfer.reason })}{' '}
      {!mayRefuse && kind !== 'THREE_WAY' && t('transfers.mustTake')}
      {mayRefuse && !isRefusing && (
        <Button aria-keyshortcuts={`Shift+${OFFER_KEYS.refuse}`} onClick={() => setRefusing(true)}>
          {t('transfers.refuse')}
          <Key of={OFFER_KEYS.refuse} />
        </Button>
      )}
      {isRefusing && (
        <Box
          component="form"
          noValidate
          aria-label={t('transfers.refuse')}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') refuse();
          }}
          sx={{ display: 'flex', gap: 1, mt: 1 }}
        >
          <TextField
            label={t('transfers.refuseReason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            autoFocus
            required
            fullWidth
            slotProps={{ htmlInput: { maxLength: 2_000 } }}
          />
          <Button type="submit" variant="contained" disabled={command.isPending || reason.trim() === ''}>
            {t('transfers.refuse')}
          </Button>
        </Box>
      )}
      {command.isError && failureText(command.error)}
    </Alert>
  );
}
