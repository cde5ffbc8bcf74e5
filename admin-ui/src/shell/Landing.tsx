import { Alert } from '@mui/material';
import { Navigate } from 'react-admin';
import { can } from '#domain/role';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { PAGES } from './pages';

/** Sends people to the first page their role opens: call-takers to the desk, the others to the board. */
export function Landing() {
  const t = useT();
  const { user } = useSession();
  const first = PAGES.find(({ permission }) => can(user, permission));
  return first === undefined ? (
    <Alert severity="info">{t('app.notYours')}</Alert>
  ) : (
    <Navigate to={`/${first.name}`} replace />
  );
}
