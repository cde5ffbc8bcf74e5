import { Alert, Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { ListLoading } from '../shell/ListLoading';

const REFRESH_MS = 5_000;
const QUERY_KEY = ['inbox'];

/** Where messages go while no service sends them; it can be told to fail, to see what happens then. */
export function InboxPanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const mayManage = useCan('notification:manage');
  const { data, error } = useQuery({
    queryKey: QUERY_KEY,
    queryFn: () => hotline.getInbox(),
    refetchInterval: REFRESH_MS,
  });
  const change = useMutation({
    mutationFn: (isFailing: boolean) => hotline.setInboxFailing(isFailing),
    onSuccess: (inbox) => queries.setQueryData(QUERY_KEY, inbox),
  });
  const failure = error ?? change.error;
  return (
    <Panel
      title={t('notifications.inbox')}
      aside={
        mayManage &&
        data !== undefined && (
          <FormControlLabel
            control={<Switch checked={data.isFailing} onChange={(_, isFailing) => change.mutate(isFailing)} />}
            label={t('notifications.fails')}
          />
        )
      }
    >
      {failure !== null && <Alert severity="warning">{failureText(failure)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data?.items.length === 0 && <Typography color="text.secondary">{t('notifications.empty')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {data?.items.map(({ id, at, channel, address, subject, body }) => (
          <li key={id}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <Instant at={at} /> · {t(`notifications.channel.${channel}`)} · {address}
            </Box>{' '}
            <strong>{subject}</strong> {body}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
