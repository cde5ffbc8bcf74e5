import CloudOff from '@mui/icons-material/CloudOff';
import Schedule from '@mui/icons-material/Schedule';
import Sensors from '@mui/icons-material/Sensors';
import { Box, Tooltip } from '@mui/material';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { useLiveState } from './live-context';

const ICON = { live: Sensors, late: Schedule, offline: CloudOff } as const;
const COLOUR = { live: 'success.main', late: 'warning.main', offline: 'error.main' } as const;

/** How fresh the screen is: “as of 12:03:07 · live / late / offline”. */
export function LiveBadge() {
  const t = useT();
  const { time } = useFormat();
  const { status, asOf } = useLiveState();
  const Icon = ICON[status];
  return (
    <Tooltip title={t(`live.${status}Help`)}>
      <Box
        tabIndex={0}
        role="status"
        aria-live="off"
        data-status={status}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          px: 1,
          height: 30,
          borderRadius: 4,
          border: 1,
          borderColor: status === 'live' ? 'divider' : COLOUR[status],
          fontSize: '0.8rem',
          whiteSpace: 'nowrap',
        }}
      >
        {asOf !== null && (
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
            {t('live.asOf', { time: time(asOf) })}
          </Box>
        )}
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: COLOUR[status], fontWeight: 650 }}
        >
          <Icon aria-hidden sx={{ fontSize: '1.2em' }} />
          {t(`live.${status}`)}
        </Box>
      </Box>
    </Tooltip>
  );
}
