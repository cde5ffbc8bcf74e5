import { Alert, Box, Button, FormControlLabel, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { WHOLE_CITY } from '#domain/boundary';
import type { Line } from '#domain/line';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useTransfers } from '../transfers/use-transfers';
import { OwnerChoice } from './OwnerChoice';
import { useConsultationCommand } from './use-consultations';

/** Whose the case is, why, and whether that holds for all such cases from now on. */
export function DecisionForm({ of, one }: { of: CaseDetail; one: ConsultationWire }) {
  const t = useT();
  const failureText = useFailureText();
  const spoken = useTransfers(of.id).data?.proposal.rules[0];
  const [owner, setOwner] = useState<Line>(one.mayDecide[0] ?? of.line);
  const [reason, setReason] = useState('');
  const [isRule, setRule] = useState(false);
  const [code, setCode] = useState<string>();
  const [area, setArea] = useState<string>();
  const command = useConsultationCommand(of.id);
  const rule = { code: code ?? spoken?.code ?? `case-${of.number}`, area: area ?? spoken?.area ?? WHOLE_CITY };
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('consultations.decide')}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        const decision = { owner, reason, ...(isRule ? { rule } : {}) };
        command.mutate((hotline) => hotline.decideConsultation(one.id, decision));
      }}
      sx={{ display: 'grid', gap: 1 }}
    >
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      <OwnerChoice among={one.mayDecide} value={owner} onChange={setOwner} />
      <TextField
        label={t('consultations.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        required
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <FormControlLabel
        control={<Switch checked={isRule} onChange={(_, next) => setRule(next)} />}
        label={t('consultations.toRule')}
      />
      {isRule && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <TextField
            label={t('consultations.code')}
            value={rule.code}
            onChange={(event) => setCode(event.target.value)}
          />
          <TextField
            label={t('consultations.area')}
            value={rule.area}
            onChange={(event) => setArea(event.target.value)}
          />
        </Box>
      )}
      <Button
        type="submit"
        variant="contained"
        disabled={command.isPending || reason.trim() === ''}
        sx={{ justifySelf: 'start' }}
      >
        {t('consultations.decide')}
      </Button>
    </Box>
  );
}
