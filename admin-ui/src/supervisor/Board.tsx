import { Alert, Box, Tooltip, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Loading, Title } from 'react-admin';
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
import { WALL } from '../theme/themes';
import { useFormat } from '../time/use-format';
import { DeferralNotice } from './DeferralNotice';
import { DeliveryCard } from './DeliveryCard';
import { LaneCard } from './LaneCard';
import { LineCard } from './LineCard';
import { SeatPanel } from './SeatPanel';
import { ShiftPanel } from './ShiftPanel';
import { TransferCard } from './TransferCard';

const REFRESH_MS = 2_000;

/** What must be seen first goes across a wall screen, the rest stands there side by side. */
const ON_THE_WALL = {
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  alignItems: 'start',
  '& > [data-wide], & > .MuiAlert-root': { gridColumn: '1 / -1' },
};

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
    <Box sx={{ display: 'grid', gap: 1.5, [WALL]: ON_THE_WALL }}>
      <Title title={t('board.title')} />
      <PausedNotice />
      <Box data-wide sx={{ '&:empty': { display: 'none' } }}>
        <AlarmPanel />
      </Box>
      {data.model.alarm !== null && <Serving serving={data.model} />}
      {data.deferral !== null && <DeferralNotice deferral={data.deferral} />}
      {error !== null && <Alert severity="warning">{t('board.stale', { time: time(data.dataAt) })}</Alert>}
      <Box
        data-wide
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' } }}
      >
        {data.lanes.map((lane) => (
          <LaneCard key={lane.lane} lane={lane} />
        ))}
      </Box>
      <Box
        data-wide
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        {data.lines.map((line) => (
          <LineCard key={line.line} line={line} />
        ))}
      </Box>
      <ShiftPanel />
      <SeatPanel />
      <StaffingCard />
      <LinkCard />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', md: 'repeat(auto-fit, minmax(20rem, 1fr))' },
        }}
      >
        <TransferCard transfers={data.transfers} />
        <CallBackCard callBacks={data.callBacks} />
        {mayLead && <ConsultationCard />}
      </Box>
      {maySeeCases && (
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
          {data.longestWaiting.length === 0 ? (
            <Typography color="text.secondary" sx={{ p: 2, textAlign: 'center' }}>
              {t('board.longestEmpty')}
            </Typography>
          ) : (
            <WaitingTable rows={data.longestWaiting} />
          )}
        </Panel>
      )}
      <Box data-wide>
        <Patterns />
      </Box>
      <QueuePanel />
      <DeliveryCard delivery={data.delivery} />
    </Box>
  );
}
