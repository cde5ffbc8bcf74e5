import {
  Alert,
  Box,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { otherLineThan, TRANSFER_KINDS } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useTransferCommand } from './use-transfers';

type Props = { of: CaseDetail; transfers: CaseTransfers; onClose: () => void };

/** How and why the case goes to the other line. Begins with what the boundary list proposes; the words stay until accepted. */
export function TransferForm({ of, transfers, onClose }: Props) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const { proposal, mayStart } = transfers;
  const target = otherLineThan(transfers.owner);
  const rule = proposal.rules.find(({ line }) => line === target);
  const [kind, setKind] = useState(() => mayStart.find((one) => one === proposal.kind) ?? mayStart[0] ?? 'ONE_KEY');
  const [reason, setReason] = useState(() => (rule ? nameOf(rule.matter) : ''));
  const start = useTransferCommand(of.id, onClose);
  const isForced = mayStart.length === 1;
  const submit = () => {
    if (start.isPending || reason.trim() === '') return;
    const claim = { version: of.version, ...(of.fence === null ? {} : { fence: of.fence }) };
    start.mutate((hotline) => hotline.startTransfer(of.id, { ...claim, kind, reason }));
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey) submit();
    if (event.key === 'Escape') onClose();
  }
  const title = t('transfers.start', { line: t(`line.${target}`) });
  return (
    <Box
      component="form"
      noValidate
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      sx={{ display: 'grid', gap: 1.25 }}
    >
      {isForced && <Alert severity="warning">{t('transfers.forced', { count: transfers.transfers.length })}</Alert>}
      {start.isError && <Alert severity="error">{failureText(start.error)}</Alert>}
      <FormControl>
        <FormLabel id="transfer-kind">{t('transfers.kindLabel')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="transfer-kind"
          value={kind}
          onChange={(_, next) => setKind(TRANSFER_KINDS.find((one) => one === next) ?? kind)}
        >
          {mayStart.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio size="small" />}
              label={t(`transfers.kind.${one}`)}
            />
          ))}
        </RadioGroup>
        <Box sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>{t(`transfers.kindHelp.${kind}`)}</Box>
      </FormControl>
      <TextField
        label={t('transfers.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoFocus
        multiline
        required
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" disabled={start.isPending || reason.trim() === ''}>
          {t('transfers.submit')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          {t('form.submitKeys')}
        </Box>
      </Box>
    </Box>
  );
}
