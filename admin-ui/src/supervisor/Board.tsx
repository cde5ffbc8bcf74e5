import { Alert, Box, Tooltip, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Loading, Title } from 'react-admin';
import type { BoardWire } from '#domain/wire/board-wire';
import { Panel } from '../cases/Panel';
import { CallBackCard } from '../call-backs/CallBackCard';
import { ConsultationCard } from '../consultations/ConsultationCard';
import { WaitingTable } from '../desk/WaitingList';
import { useT } from '../i18n/use-t';
import { LinkCard } from '../link/LinkCard';
import { Serving } from '../models/Serving';
import { Patterns } from '../patterns/Patterns';
import { useCan, useHotline } from '../providers/session-context';
import { PausedNotice } from '../queues/PausedNotice';
import { QueuePanel } from '../queues/QueuePanel';
import { AlarmPanel } from '../sla/AlarmPanel';
import { StaffingCard } from '../staffing/StaffingCard';
import { useFailureText } from '../shell/use-failure';
import { SurgePanel } from '../surges/SurgePanel';
import { ROOMY } from '../theme/themes';
import { useFormat } from '../time/use-format';
import { DeferralNotice } from './DeferralNotice';
import { DeliveryCard } from './DeliveryCard';
import { LaneCard } from './LaneCard';
import { LineCard } from './LineCard';
import { SeatPanel } from './SeatPanel';
import { ShiftPanel } from './ShiftPanel';
import { TransferCard } from './TransferCard';

const REFRESH_MS = 2_000;

const COLUMN = { display: 'grid', gap: 1.5, alignContent: 'start' };
/** Where there is room, what a shift is led by stands on one screen: lines and people, calls, seats and who waits. */
const SIDE_BY_SIDE = {
  ...COLUMN,
  '& > *': COLUMN,
  [ROOMY]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.15fr)' },
};
/** So many cards in a row as fit, each at least this wide. */
const inRows = (width: string) => ({
  ...COLUMN,
  alignItems: 'start',
  gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${width}), 1fr))`,
});

/** `/board`: both lines at a glance. Every figure was counted at `dataAt`; the ages tick by the server's clock. */
export function Board() {
  const t = useT();
  const { time } = useFormat();
  const failureText = useFailureText();
  const hotline = useHotline();
  const maySeeCases = useCan('case:read');
  const mayLead = useCan('consultation:lead');
  const { data, error } = useQuery({
    queryKey: ['board'],
    queryFn: () => hotline.board(),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined) return error === null ? <Loading /> : <Alert severity="error">{failureText(error)}</Alert>;
  return (
    <Box sx={COLUMN}>
      <Title title={t('board.title')} />
      <PausedNotice />
      <AlarmPanel />
      <SurgePanel />
      {data.model.alarm !== null && <Serving serving={data.model} />}
      {data.deferral !== null && <DeferralNotice deferral={data.deferral} />}
      {error !== null && <Alert severity="warning">{t('board.stale', { time: time(data.dataAt) })}</Alert>}
      <Box sx={{ ...COLUMN, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' } }}>
        {data.lanes.map((lane) => (
          <LaneCard key={lane.lane} lane={lane} />
        ))}
      </Box>
      <Box sx={SIDE_BY_SIDE}>
        <div>
          <Box sx={inRows('24rem')}>
            {data.lines.map((line) => (
              <LineCard key={line.line} line={line} />
            ))}
          </Box>
          <StaffingCard />
          <LinkCard />
        </div>
        <div>
          <ShiftPanel />
          <Box sx={inRows('20rem')}>
            <TransferCard transfers={data.transfers} />
            <CallBackCard callBacks={data.callBacks} />
            {mayLead && <ConsultationCard />}
          </Box>
        </div>
        <div>
          <SeatPanel />
          {maySeeCases && <LongestPanel rows={data.longestWaiting} />}
        </div>
      </Box>
      <Patterns />
      <QueuePanel />
      <DeliveryCard delivery={data.delivery} />
    </Box>
  );
}

/** The cases that have waited longest, and how they are chosen. */
function LongestPanel({ rows }: { rows: BoardWire['longestWaiting'] }) {
  const t = useT();
  return (
    <Panel
      title={t('board.longest')}
      aside={
        <Tooltip title={t('board.f.longest')}>
          <Box component="span" tabIndex={0} sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
            {t('board.formula')}
          </Box>
        </Tooltip>
      }
    >
      {rows.length === 0 ? (
        <Typography color="text.secondary" sx={{ p: 2, textAlign: 'center' }}>
          {t('board.longestEmpty')}
        </Typography>
      ) : (
        <WaitingTable rows={rows} isNarrow />
      )}
    </Panel>
  );
}
