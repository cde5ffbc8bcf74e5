import { Alert, Box, Typography } from '@mui/material';
import type { BoardWire } from '#domain/wire/board-wire';
import { CaseLink } from '../cases/CaseLink';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';
import { Figure } from './Figure';

type Transfers = BoardWire['transfers'];

/** What goes on between the lines, and every case that one of them has given back or not taken. */
export function TransferCard({ transfers }: { transfers: Transfers }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <Panel title={t('transfers.board.title')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 200px))', gap: 0.5 }}>
        <Figure
          label={t('transfers.board.open')}
          value={number(transfers.open)}
          formula={t('transfers.board.openHelp')}
          filter={{ figure: 'transfersOpen' }}
        />
      </Box>
      {transfers.alarms.length === 0 ? (
        <Typography color="text.secondary">{t('transfers.board.none')}</Typography>
      ) : (
        transfers.alarms.map((alarm) => <Alarm key={alarm.caseId} alarm={alarm} />)
      )}
    </Panel>
  );
}

function Alarm({ alarm }: { alarm: Transfers['alarms'][number] }) {
  const t = useT();
  const mayRead = useCan('case:read');
  return (
    <Alert severity={alarm.state === 'REFUSED' ? 'warning' : 'error'} sx={{ mt: 0.5 }}>
      <PriorityBadge priority={alarm.priority} />{' '}
      {mayRead ? <CaseLink id={alarm.caseId}>{alarm.caseNumber}</CaseLink> : alarm.caseNumber}{' '}
      {t(`transfers.kind.${alarm.kind}`)} {t(`line.${alarm.fromLine}`)} → {t(`line.${alarm.toLine}`)}{' '}
      <strong>{t(`transfers.state.${alarm.state}`)}</strong> <Age since={alarm.since} />
    </Alert>
  );
}
