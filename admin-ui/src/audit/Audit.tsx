import { Box } from '@mui/material';
import { Title } from 'react-admin';
import { useT } from '../i18n/use-t';
import { ChainPanel } from './ChainPanel';
import { EventPanel } from './EventPanel';

/** `/audit`: who did, saw or was refused what, and whether the rows are still what was written. */
export function Audit() {
  const t = useT();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('audit.title')} />
      <ChainPanel />
      <EventPanel />
    </Box>
  );
}
