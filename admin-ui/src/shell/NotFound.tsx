import { Alert } from '@mui/material';
import { useT } from '../i18n/use-t';

export function NotFound() {
  const t = useT();
  return <Alert severity="info">{t('app.notFound')}</Alert>;
}
