import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkBase, Title } from 'react-admin';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { useFormat } from '../time/use-format';
import { ModelStatusChip } from './ModelStatusChip';
import { ReasonDialog } from './ReasonDialog';
import { Serving } from './Serving';
import { ListLoading } from '../shell/ListLoading';

/** A training takes minutes and a promotion seconds, in ms. */
const REFRESH_MS = 5_000;

/** `/models`: every model of the city, what decides now, and the button that asks for a new one. */
export function ModelList() {
  const t = useT();
  const { number, percent } = useFormat();
  const failureText = useFailureText();
  const hotline = useHotline();
  const mayTrain = useCan('model:train');
  const [isAsking, setIsAsking] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['models', 'all'],
    queryFn: () => hotline.getModels(),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined)
    return error === null ? <ListLoading /> : <Alert severity="error">{failureText(error)}</Alert>;
  const isTraining = data.items.some(({ status }) => status === 'candidate');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('models.title')} />
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      <Serving serving={data.serving} />
      <Panel
        title={t('models.title')}
        aside={
          mayTrain && (
            <Button variant="contained" disabled={isTraining} onClick={() => setIsAsking(true)}>
              {t('models.train')}
            </Button>
          )
        }
      >
        <Typography color="text.secondary">{t('models.lead')}</Typography>
        <ScrollRegion name={t('models.title')}>
          <Table
            size="small"
            sx={{ mt: 1, '& thead .MuiTableCell-root': { whiteSpace: 'normal', verticalAlign: 'bottom' } }}
          >
            <TableHead>
              <TableRow>
                <TableCell>{t('models.version')}</TableCell>
                <TableCell />
                <TableCell>{t('models.createdAt')}</TableCell>
                <TableCell>{t('models.liveSince')}</TableCell>
                <TableCell align="right">{t('models.confirmed')}</TableCell>
                <TableCell align="right">{t('models.corrected')}</TableCell>
                <TableCell align="right">{t('models.missed')}</TableCell>
                <TableCell align="right">{t('models.figure.urgentSafe')}</TableCell>
                <TableCell align="right">{t('models.figure.top1')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.items.map(({ id, version, kind, status, createdAt, liveSince, summary }) => (
                <TableRow key={id}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                    <LinkBase to={`/models/${id}`}>{version}</LinkBase>
                  </TableCell>
                  <TableCell>
                    <ModelStatusChip status={status} />
                  </TableCell>
                  <TableCell>{createdAt === null ? t(`models.kind.${kind}`) : <Instant at={createdAt} />}</TableCell>
                  <TableCell>{liveSince === null ? '—' : <Instant at={liveSince} />}</TableCell>
                  <TableCell align="right">{summary ? number(summary.confirmed) : '—'}</TableCell>
                  <TableCell align="right">{summary ? number(summary.corrected) : '—'}</TableCell>
                  <TableCell align="right">{summary ? number(summary.missed) : '—'}</TableCell>
                  <TableCell align="right">{summary ? percent(summary.urgentSafe) : '—'}</TableCell>
                  <TableCell align="right">{summary ? percent(summary.top1) : '—'}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      </Panel>
      {isAsking && (
        <ReasonDialog
          title={t('models.train')}
          help={t('models.trainHelp')}
          run={hotline.trainModel}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Box>
  );
}
