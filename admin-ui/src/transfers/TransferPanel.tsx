import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { OPEN_TRANSFER_STATES, otherLineThan } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import { Panel } from '../cases/Panel';
import { LineBadge } from '../badges/LineBadge';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { TRANSFER_KEY } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { Proposed } from './Proposed';
import { TransferForm } from './TransferForm';
import { TransferState } from './TransferState';
import { useTransfers } from './use-transfers';

/** Who owns the case, what the other line is doing about it, and the way to hand it over. */
export function TransferPanel({ of }: { of: CaseDetail }) {
  const t = useT();
  const failureText = useFailureText();
  const { data, error } = useTransfers(of.id);
  const [isOpen, setOpen] = useState(false);
  const mayStart = (data?.mayStart.length ?? 0) > 0;
  useShortcuts('transfer', { [TRANSFER_KEY]: mayStart ? () => setOpen(true) : undefined });
  if (data === undefined) {
    return error === null ? null : <Alert severity="warning">{failureText(error)}</Alert>;
  }
  const open = data.transfers.find(({ state }) => OPEN_TRANSFER_STATES.some((one) => one === state));
  const last = open ?? data.transfers[0];
  return (
    <Panel title={t('transfers.title')} aside={<LineBadge line={data.owner} />}>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        <Proposed proposal={data.proposal} />
        {last !== undefined && <TransferState key={last.id} caseId={of.id} transfer={last} />}
        {mayStart && !isOpen && (
          <Button
            variant="outlined"
            aria-keyshortcuts={TRANSFER_KEY}
            onClick={() => setOpen(true)}
            sx={{ justifySelf: 'start' }}
          >
            {t('transfers.start', { line: t(`line.${otherLineThan(data.owner)}`) })}
            <Key of={TRANSFER_KEY} />
          </Button>
        )}
        {mayStart && isOpen && <TransferForm of={of} transfers={data} onClose={() => setOpen(false)} />}
        {data.owners.length > 1 && (
          <Box component="ol" aria-label={t('transfers.owners')} sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
            {data.owners.map(({ line, since }) => (
              <li key={since}>
                {t('transfers.owner', { line: t(`line.${line}`) })} · <Instant at={since} />
              </li>
            ))}
          </Box>
        )}
      </Box>
    </Panel>
  );
}
