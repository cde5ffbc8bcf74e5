import { Box, Button, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useT } from '../i18n/use-t';

/** Nothing matches: says so, and what to do about it. */
export function EmptyList() {
  const t = useT();
  const list = useListContext();
  const filters = list.filterValues as Record<string, unknown>;
  return (
    <Box sx={{ p: 5, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 650 }}>{t('list.empty')}</Typography>
      {Object.keys(filters).length > 0 && (
        <>
          <Typography color="text.secondary" sx={{ mb: 1.5 }}>
            {t('list.emptyHelp')}
          </Typography>
          <Button variant="outlined" onClick={() => list.setFilters({})}>
            {t('list.clear')}
          </Button>
        </>
      )}
    </Box>
  );
}
