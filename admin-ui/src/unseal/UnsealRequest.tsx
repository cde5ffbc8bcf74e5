import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnsealDecision } from '#domain/confidentiality';
import type { UnsealRequestWire } from '#domain/wire/unseal-wire';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { useFormat } from '../time/use-format';

export const UNSEALS_KEY = ['unseal-requests'];

/** One request, with the decision on it while there is none. */
export function UnsealRequest({ request }: { request: UnsealRequestWire }) {
  const t = useT();
  const nameOf = useName();
  const { full } = useFormat();
  const { decision, expiresAt } = request;
  const state =
    decision === null
      ? t('unseal.waiting')
      : decision === 'approve'
        ? t('unseal.approved', { at: full(expiresAt ?? '') })
        : t('unseal.refused');
  return (
    <Panel title={`${t('unseal.case')} ${request.caseNumber}`}>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, m: 0 }}>
        <dt>{t('unseal.askedBy')}</dt>
        <dd>
          {nameOf(request.askedBy.displayNames)} · {full(request.askedAt)}
        </dd>
        <dt>{t('unseal.purpose')}</dt>
        <dd>{t(`purpose.${request.purpose}`)}</dd>
        <dt>{t('unseal.reason')}</dt>
        <dd>{request.reason}</dd>
        <dt>{t('unseal.state')}</dt>
        <dd>{[state, request.decisionReason].filter(Boolean).join(' · ')}</dd>
      </Box>
      {decision === null && <Decision requestId={request.id} />}
    </Panel>
  );
}

function Decision({ requestId }: { requestId: string }) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: (decision: UnsealDecision) => hotline.decideUnseal(requestId, { decision, reason: reason.trim() }),
    onSettled: () => queries.invalidateQueries({ queryKey: UNSEALS_KEY }),
  });
  const isReady = reason.trim() !== '' && !isPending;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
      <TextField
        size="small"
        label={t('unseal.decisionReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        sx={{ flex: 1, minWidth: 240 }}
      />
      <Button variant="contained" disabled={!isReady} onClick={() => mutate('approve')}>
        {t('unseal.approve')}
      </Button>
      <Button disabled={!isReady} onClick={() => mutate('refuse')}>
        {t('unseal.refuse')}
      </Button>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
    </Box>
  );
}
