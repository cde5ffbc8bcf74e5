import { Button } from '@mui/material';
import { useState } from 'react';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { NuisanceForm } from './NuisanceForm';

/** Asks a supervisor to mark the number of a contact, after it was handled. */
export function AskNuisance({ contactId }: { contactId: string }) {
  const t = useT();
  const hotline = useHotline();
  const mayAsk = useCan('nuisance:ask');
  const [isAsking, setAsking] = useState(false);
  if (!mayAsk) return null;
  return isAsking ? (
    <NuisanceForm
      title={t('nuisance.ask')}
      run={(reason) => hotline.askNuisanceMark(contactId, reason)}
      onDone={() => setAsking(false)}
    />
  ) : (
    <Button size="small" onClick={() => setAsking(true)} sx={{ justifySelf: 'start' }}>
      {t('nuisance.ask')}
    </Button>
  );
}
