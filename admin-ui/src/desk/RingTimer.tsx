import { Box, LinearProgress } from '@mui/material';
import type { OfferWire } from '#domain/wire/seat-wire';
import { useT } from '../i18n/use-t';
import { useNow } from '../time/use-now';

/** How long it still rings, by the server's clock: in figures and as a bar. */
export function RingTimer({ offer }: { offer: OfferWire }) {
  const t = useT();
  const leftMs = useNow((now) => Math.max(0, Date.parse(offer.ringsUntil) - now));
  const wholeMs = Date.parse(offer.ringsUntil) - Date.parse(offer.offeredAt);
  const seconds = Math.ceil(Math.min(leftMs, wholeMs) / 1_000);
  return (
    <Box role="timer" sx={{ textAlign: 'right', minWidth: 150 }}>
      <Box sx={{ fontSize: '1.1rem', fontWeight: 700 }}>
        {seconds === 0 ? t('desk.rungOut') : t('desk.ringsFor', { seconds })}
      </Box>
      <LinearProgress
        aria-hidden
        variant="determinate"
        color="inherit"
        value={wholeMs <= 0 ? 0 : Math.min(100, (100 * leftMs) / wholeMs)}
        sx={{ height: 6, borderRadius: 3 }}
      />
    </Box>
  );
}
