import { Alert, Button, Chip, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';
import { useAccountCommand } from './use-account-command';

/** Where one is signed in, and ending what is not one's own. */
export function SessionsPanel() {
  const t = useT();
  const hotline = useHotline();
  const { instant } = useFormat();
  const { data: sessions = [] } = useQuery({ queryKey: ['sessions'], queryFn: () => hotline.getSessions() });
  const command = useAccountCommand<void>(() => {});
  return (
    <Panel title={t('account.sessions')}>
      <ScrollRegion name={t('account.sessions')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {(['where', 'since', 'lastSeen', 'until'] as const).map((name) => (
                <TableCell key={name}>{t(`account.${name}`)}</TableCell>
              ))}
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {sessions.map(({ id, isCurrent, browser, system, addressClass, createdAt, lastSeenAt, expiresAt }) => (
              <TableRow key={id}>
                <TableCell>
                  {[browser, system].filter((part) => part !== 'other').join(' · ') || t('account.otherProgram')}
                  {' · '}
                  {t(`account.from.${addressClass}`)}
                </TableCell>
                <TableCell>{instant(createdAt)}</TableCell>
                <TableCell>{instant(lastSeenAt)}</TableCell>
                <TableCell>{instant(expiresAt)}</TableCell>
                <TableCell align="right">
                  {isCurrent ? (
                    <Chip size="small" label={t('account.thisOne')} />
                  ) : (
                    <Button size="small" onClick={() => command.mutate((api) => api.endSession(id))}>
                      {t('account.end')}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      {command.failure !== undefined && <Alert severity="error">{command.failure}</Alert>}
      {sessions.length > 1 && (
        <Button sx={{ mt: 1 }} onClick={() => command.mutate((api) => api.endOtherSessions())}>
          {t('account.endOthers')}
        </Button>
      )}
    </Panel>
  );
}
