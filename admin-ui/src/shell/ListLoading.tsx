import { Box, Skeleton, Typography } from '@mui/material';
import { useT } from '../i18n/use-t';

const ROWS = [0, 1, 2, 3];

/** Where a list will be while it is read: its place is kept, nothing moves, and it is said in words. */
export function ListLoading() {
  const t = useT();
  return (
    <Box role="status" aria-busy="true" sx={{ p: 1.5, display: 'grid', gap: 1 }}>
      <Typography color="text.secondary" sx={{ fontSize: '0.82rem' }}>
        {t('list.loading')}
      </Typography>
      {ROWS.map((row) => (
        <Skeleton key={row} variant="rounded" height={26} animation={false} sx={{ opacity: 1 - row * 0.2 }} />
      ))}
    </Box>
  );
}
