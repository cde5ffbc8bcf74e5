import { Alert, Box, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { otherLineThan } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import { DraftNote } from '../drafts/DraftNote';
import { useDraft } from '../drafts/use-draft';
import { CommandForm } from '../forms/CommandForm';
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
  const draft = useDraft<{ kind?: string; reason?: string }>(of.id, 'transfer', {});
  const kind = mayStart.find((one) => one === (draft.fields.kind ?? proposal.kind)) ?? mayStart[0] ?? 'ONE_KEY';
  const reason = draft.fields.reason ?? (rule ? nameOf(rule.matter) : '');
  const start = useTransferCommand(of.id, () => {
    draft.forget();
    onClose();
  });
  const isForced = mayStart.length === 1;
  const submit = () => {
    if (start.isPending || reason.trim() === '') return;
    const claim = { version: of.version, ...(of.fence === null ? {} : { fence: of.fence }) };
    start.mutate(async (hotline) => {
      await draft.settle();
      return hotline.startTransfer(of.id, { ...claim, kind, reason });
    });
  };
  const title = t('transfers.start', { line: t(`line.${target}`) });
  return (
    <CommandForm
      title={title}
      submitLabel={t('transfers.submit')}
      canSubmit={!start.isPending && reason.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      {isForced && <Alert severity="warning">{t('transfers.forced', { count: transfers.transfers.length })}</Alert>}
      {start.isError && <Alert severity="error">{failureText(start.error)}</Alert>}
      <FormControl>
        <FormLabel id="transfer-kind">{t('transfers.kindLabel')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="transfer-kind"
          value={kind}
          onChange={(_, next) => draft.change({ kind: next, reason })}
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
        onChange={(event) => draft.change({ kind, reason: event.target.value })}
        autoFocus
        multiline
        required
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <DraftNote draft={draft} />
    </CommandForm>
  );
}
