import { Box, Button, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useT } from '../i18n/use-t';

/** Nothing matches, or there is nothing yet: says so, and what to do about it. */
export function EmptyList() {
  const t = useT();
  const list = useListContext();
  const isFiltered = Object.keys(list.filterValues as Record<string, unknown>).length > 0;
  return (
    <Box sx={{ p: 5, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 650 }}>{t(isFiltered ? 'list.empty' : 'list.nothingYet')}</Typography>
      {isFiltered && (
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
