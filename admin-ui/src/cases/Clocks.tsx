import CheckCircle from '@mui/icons-material/CheckCircle';
import History from '@mui/icons-material/History';
import { Box } from '@mui/material';
import type { SlaClockWire } from '#domain/wire/case-wire';
import { useT } from '../i18n/use-t';
import { Countdown } from '../time/Countdown';
import { useFormat } from '../time/use-format';
import { Facts } from './Facts';

/**
 * Every clock of the case: running ones count down by the server's time, stopped ones say how they ended. A case that
 * went back to its queue waits anew: the same limit once more, by its number.
 */
export function Clocks({ clocks }: { clocks: readonly SlaClockWire[] }) {
  const t = useT();
  if (clocks.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('case.noClocks')}</Box>;
  return (
    <Facts
      rows={clocks.map((clock, index) => {
        const metric = t(`metric.${clock.metric}`);
        const n = clocks.slice(0, index + 1).filter((one) => one.metric === clock.metric).length;
        return [n === 1 ? metric : t('case.clockAgain', { metric, n }), <ClockState key={index} clock={clock} />];
      })}
    />
  );
}

function ClockState({ clock }: { clock: SlaClockWire }) {
  const t = useT();
  const { full } = useFormat();
  if (clock.stoppedAt === null && clock.pausedAt !== null) return <span>{t('sla.paused')}</span>;
  if (clock.stoppedAt === null) return <Countdown dueAt={clock.dueAt} warnAt={clock.warnAt} />;
  const isLate = Date.parse(clock.stoppedAt) > Date.parse(clock.dueAt);
  const Icon = isLate ? History : CheckCircle;
  return (
    <Box
      component="span"
      title={full(clock.stoppedAt)}
      sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 0.5, color: isLate ? 'error.main' : 'success.main' }}
    >
      <Icon aria-hidden sx={{ fontSize: '1.1em', alignSelf: 'center' }} />
      {isLate ? t('case.stoppedLate') : t('case.stoppedOk')}
    </Box>
  );
}
