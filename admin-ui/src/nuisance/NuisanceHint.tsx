import { Alert } from '@mui/material';
import type { NuisanceHint as Hint } from '#domain/wire/nuisance-wire';
import { useT } from '../i18n/use-t';

/** What an offer says of a marked number. The call is answered like any other. */
export function NuisanceHint({ hint }: { hint: Hint }) {
  const t = useT();
  return <Alert severity="info">{t('nuisance.hint', { reason: hint.reason })}</Alert>;
}
