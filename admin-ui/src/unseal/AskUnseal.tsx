import { Alert, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { UnsealAsk } from '#domain/wire/unseal-wire';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

/** Asks a second person to agree, with the purpose and the reason that were given for opening it alone. */
export function AskUnseal({ contactId, ask }: { contactId: string; ask: UnsealAsk }) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const mayAsk = useCan('unseal:ask');
  const { mutate, isSuccess, isPending, error } = useMutation({ mutationFn: () => hotline.askUnseal(contactId, ask) });
  if (!mayAsk) return null;
  if (isSuccess) return <Alert severity="success">{t('unseal.asked')}</Alert>;
  if (ask.reason === '') return <Alert severity="info">{t('unseal.needsReason')}</Alert>;
  return (
    <>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()}>
        {t('unseal.ask')}
      </Button>
    </>
  );
}
