import { Box } from '@mui/material';
import { Title } from 'react-admin';
import { useT } from '../i18n/use-t';
import { AddressPanel } from './AddressPanel';
import { InboxPanel } from './InboxPanel';
import { SentPanel } from './SentPanel';
import { TemplatePanel } from './TemplatePanel';

/** `/notifications`: what people are told, what the development inbox holds, where offices are told, and the words. */
export function Notifications() {
  const t = useT();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('notifications.title')} />
      <SentPanel />
      <InboxPanel />
      <AddressPanel />
      <TemplatePanel />
    </Box>
  );
}
