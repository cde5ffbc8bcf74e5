import { Alert } from '@mui/material';
import type { ServingWire } from '#domain/wire/model-wire';
import { useT } from '../i18n/use-t';

/** What decides at this moment; loud when rules and people must do without a model. */
export function Serving({ serving: { version, alarm } }: { serving: ServingWire }) {
  const t = useT();
  return alarm === null ? (
    <Alert severity="success">{t('models.serving', { version })}</Alert>
  ) : (
    <Alert severity="error">{t(`models.alarm.${alarm}`, { version })}</Alert>
  );
}
