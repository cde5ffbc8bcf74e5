import { Alert } from '@mui/material';
import type { ReactNode } from 'react';
import type { Permission } from '#domain/role';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';

/** A page for those who may; the server refuses the others anyway. */
export function Guarded({ permission, page }: { permission: Permission; page: ReactNode }) {
  const t = useT();
  return useCan(permission) ? page : <Alert severity="warning">{t('errors.forbidden')}</Alert>;
}
