import { Chip } from '@mui/material';
import type { ModelStatus } from '#domain/model';
import { useT } from '../i18n/use-t';

const TONE = {
  candidate: 'info',
  shadow: 'secondary',
  live: 'success',
  retired: 'default',
  refused: 'error',
  failed: 'error',
} as const satisfies Record<ModelStatus, string>;

export function ModelStatusChip({ status }: { status: ModelStatus }) {
  const t = useT();
  return <Chip size="small" variant="outlined" color={TONE[status]} label={t(`models.status.${status}`)} />;
}
