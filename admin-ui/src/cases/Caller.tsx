import Visibility from '@mui/icons-material/Visibility';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { CallerWire, ContactWire } from '#domain/wire/contact-wire';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { RevealDialog } from './RevealDialog';
import { SHOWN_MS, useBriefly } from './use-briefly';

/** Who called, masked; opening it asks for a purpose, is logged, and closes by itself. */
export function Caller({ contact }: { contact: Pick<ContactWire, 'id' | 'caller' | 'channel'> }) {
  const t = useT();
  const mayReveal = useCan('caller:reveal');
  const [isAsking, setAsking] = useState(false);
  const [open, setOpen] = useBriefly<CallerWire>();

  if (contact.caller === null) return <span>{t('case.anonymous')}</span>;
  const { phone, name } = open ?? contact.caller;
  const { pseudonym } = contact.caller;
  const hidden = pseudonym === undefined ? t('case.anonymous') : t('unseal.informant', { code: pseudonym });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.25 }}>
      <span>{[name, phone].filter((part) => part !== null).join(' · ') || hidden}</span>
      {open !== null && (
        <Box component="span" role="status" sx={{ color: 'warning.main', fontSize: '0.78rem' }}>
          {t('case.revealHides', { seconds: SHOWN_MS / 1_000 })}
        </Box>
      )}
      {mayReveal && open === null && (
        <Button
          size="small"
          startIcon={<Visibility aria-hidden />}
          onClick={() => setAsking(true)}
          sx={{ minHeight: 26, py: 0 }}
        >
          {t('case.reveal')}
        </Button>
      )}
      {isAsking && <RevealDialog contact={contact} onClose={() => setAsking(false)} onRevealed={setOpen} />}
    </Box>
  );
}
