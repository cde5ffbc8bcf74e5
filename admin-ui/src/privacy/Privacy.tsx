import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { HoldsPanel } from './HoldsPanel';
import { RequestPanel, REQUESTS_KEY } from './RequestPanel';
import { RetentionPanel } from './RetentionPanel';
import { ListLoading } from '../shell/ListLoading';

/** `/privacy`: what citizens ask for, what is held, and how long what is kept. */
export function Privacy() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error } = useQuery({ queryKey: REQUESTS_KEY, queryFn: () => hotline.getPrivacyRequests() });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('privacy.title')} />
      <Typography component="h2" variant="h6">
        {t('privacy.requests')}
      </Typography>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data?.items.length === 0 && <Typography color="text.secondary">{t('privacy.noRequests')}</Typography>}
      {data?.items.map((request) => (
        <RequestPanel key={request.id} request={request} />
      ))}
      <HoldsPanel />
      <RetentionPanel />
    </Box>
  );
}
