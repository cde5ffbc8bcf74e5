import Pin from '@mui/icons-material/Pin';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { PinWire } from '#domain/wire/pin-wire';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { PinDialog } from './PinDialog';
import { SHOWN_MS, useBriefly } from './use-briefly';

/** What the caller follows the case by; whoever has it in hand can open the PIN that belongs to it, to read it out. */
export function Tracking({ of }: { of: Pick<CaseDetail, 'id' | 'trackingCode' | 'fence'> }) {
  const t = useT();
  const mayTell = useCan('pin:tell') && of.fence !== null;
  const [isAsking, setAsking] = useState(false);
  const [open, setOpen] = useBriefly<PinWire>();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.25 }}>
      <span>{of.trackingCode}</span>
      {mayTell && open === null && (
        <Button
          size="small"
          startIcon={<Pin aria-hidden />}
          onClick={() => setAsking(true)}
          sx={{ minHeight: 26, py: 0 }}
        >
          {t('pin.show')}
        </Button>
      )}
      {mayTell && open !== null && (
        <Box component="span" role="status" sx={{ color: 'warning.main' }}>
          {t('pin.is', { pin: open.pin.replace(/^(...)/, '$1 ') })} ·{' '}
          {t('case.revealHides', { seconds: SHOWN_MS / 1_000 })}
        </Box>
      )}
      {isAsking && <PinDialog caseId={of.id} onClose={() => setAsking(false)} onTold={setOpen} />}
    </Box>
  );
}
