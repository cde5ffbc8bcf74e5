import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase } from 'react-admin';
import { CaseLink } from '../cases/CaseLink';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { ListLoading } from '../shell/ListLoading';

/** Messages go out by themselves, so the list is read again this often, in ms. */
const REFRESH_MS = 5_000;

/** What people were told, are yet to be told, or could not be told; the newest first, addresses masked. */
export function SentPanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error } = useQuery({
    queryKey: ['cases', 'notifications'],
    queryFn: () => hotline.getNotifications(),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Panel title={t('notifications.sent')}>
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data?.items.length === 0 && <Typography color="text.secondary">{t('notifications.none')}</Typography>}
      {data !== undefined && data.items.length > 0 && (
        <ScrollRegion name={t('notifications.sent')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('notifications.at')}</TableCell>
                <TableCell>{t('notifications.what')}</TableCell>
                <TableCell>{t('notifications.case')}</TableCell>
                <TableCell>{t('notifications.to')}</TableCell>
                <TableCell>{t('notifications.state')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.items.map((one) => (
                <TableRow key={one.id}>
                  <TableCell>
                    <Instant at={one.createdAt} />
                  </TableCell>
                  <TableCell title={one.body ?? undefined}>{t(`notifications.template.${one.template}`)}</TableCell>
                  <TableCell>
                    {one.caseId === null ? (
                      <LinkBase to="/major-events">{one.majorEvent}</LinkBase>
                    ) : (
                      <CaseLink id={one.caseId}>{one.caseNumber}</CaseLink>
                    )}
                  </TableCell>
                  <TableCell>
                    {t(`notifications.audience.${one.audience}`)} · {t(`notifications.channel.${one.channel}`)} ·{' '}
                    {one.address}
                  </TableCell>
                  <TableCell>
                    <Box component="span" sx={{ color: one.status === 'FAILED' ? 'error.main' : undefined }}>
                      {t(`notifications.status.${one.status}`)}
                    </Box>
                    {one.nextAt !== null && (
                      <>
                        {' · '}
                        {t('notifications.nextAt')} <Instant at={one.nextAt} />
                      </>
                    )}
                    {one.failure !== null && ` · ${one.failure}`}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </Panel>
  );
}
