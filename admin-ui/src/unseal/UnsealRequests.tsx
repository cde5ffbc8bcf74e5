import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { UnsealRequest, UNSEALS_KEY } from './UnsealRequest';
import { ListLoading } from '../shell/ListLoading';

/** Requests come in while the page stands open, so it is read again this often, in ms. */
const REFRESH_MS = 10_000;

/** `/unseal-requests`: who asks for an informant's identity and why, for a second person to decide. */
export function UnsealRequests() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error } = useQuery({
    queryKey: UNSEALS_KEY,
    queryFn: () => hotline.getUnsealRequests(),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('unseal.title')} />
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data?.items.length === 0 && <Typography color="text.secondary">{t('unseal.none')}</Typography>}
      {data?.items.map((request) => (
        <UnsealRequest key={request.id} request={request} />
      ))}
    </Box>
  );
}
