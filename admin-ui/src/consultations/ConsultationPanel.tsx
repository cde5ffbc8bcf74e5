import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { isFirstResponse } from '#domain/transfer';
import { isOver } from '#domain/same-incident';
import type { CaseDetail } from '#domain/wire/case-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Consultation } from './Consultation';
import { OpenForm } from './OpenForm';
import { useConsultations } from './use-consultations';

/** The disputes about whose a case is, and the way to end them. Where there are none and nobody may open one, nothing. */
export function ConsultationPanel({ of }: { of: CaseDetail }) {
  const t = useT();
  const failureText = useFailureText();
  const mayLead = useCan('consultation:lead');
  const { data, error } = useConsultations(of.id);
  const [isOpening, setOpening] = useState(false);
  if (data === undefined) return error === null ? null : <Alert severity="warning">{failureText(error)}</Alert>;
  const isOpen = data.some(({ decision }) => decision === null);
  const mayOpen = mayLead && !isOpen && !isOver(of.status) && !isFirstResponse(of.priority);
  if (data.length === 0 && !mayOpen) return null;
  return (
    <Panel title={t('consultations.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {data.map((one) => (
          <Consultation key={one.id} of={of} one={one} />
        ))}
        {mayOpen && !isOpening && (
          <Button variant="outlined" onClick={() => setOpening(true)} sx={{ justifySelf: 'start' }}>
            {t('consultations.open')}
          </Button>
        )}
        {mayOpen && isOpening && <OpenForm of={of} onClose={() => setOpening(false)} />}
      </Box>
    </Panel>
  );
}
