import { Box } from '@mui/material';
import type { CaseStatus } from '#domain/case-status';
import { useT } from '../i18n/use-t';

/** Waiting is a hollow dot, ringing and held a half one, the rest a full one; closed is a tick, merged an arrow. */
const SIGN: Partial<Record<CaseStatus, string>> = {
  WAITING: '○',
  OFFERED: '◐',
  ACCEPTED: '◑',
  MERGED: '⇢',
  CLOSED: '✓',
};

export function StatusLabel({ status }: { status: CaseStatus }) {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ color: 'text.secondary', mr: 0.5 }}>
        {SIGN[status] ?? '●'}
      </Box>
      {t(`status.${status}`)}
    </Box>
  );
}
