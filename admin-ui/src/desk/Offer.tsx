import NotificationsActive from '@mui/icons-material/NotificationsActive';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect } from 'react';
import type { OfferWire } from '#domain/wire/seat-wire';
import { LineBadge } from '../badges/LineBadge';
import { NeedsHumanBadge } from '../badges/NeedsHumanBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { OFFER_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { HandoverNotice } from '../link/HandoverNotice';
import { useFailureText } from '../shell/use-failure';
import { Age } from '../time/Age';
import { NuisanceHint } from '../nuisance/NuisanceHint';
import { AskedTransfer } from '../transfers/AskedTransfer';
import { startRinging } from './ring-sound';
import { RingTimer } from './RingTimer';
import { SoundNotice } from './SoundNotice';
import type { SeatCommands } from './use-seat';

type Props = { offer: OfferWire; commands: SeatCommands };

/** A case that rings: full width, heard until answered; life at risk fills the panel with its colour. */
export function Offer({ offer, commands }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const { priority } = offer.case;
  const isLifeAtRisk = priority === 'P0';
  const isBusy = commands.accept.isPending || commands.decline.isPending;
  const failure = commands.accept.error ?? commands.decline.error;
  const accept = () => !isBusy && commands.accept.mutate(offer.id);
  const decline = () => !isBusy && commands.decline.mutate(offer.id);
  useShortcuts('offer', { [OFFER_KEYS.accept]: accept, Enter: accept, [OFFER_KEYS.decline]: decline });
  useEffect(() => startRinging(priority), [priority, offer.id]);
  const { reset } = commands.accept;
  useEffect(() => reset(), [reset]);

  return (
    <Box
      role="alertdialog"
      aria-labelledby="offer-title"
      aria-describedby="offer-text"
      data-priority={priority}
      sx={({ palette }) => ({
        borderRadius: 2,
        overflow: 'hidden',
        border: `${isLifeAtRisk ? 4 : 2}px solid ${isLifeAtRisk ? palette.marks.priority.P0.ground : palette.primary.main}`,
        backgroundColor: palette.background.paper,
      })}
    >
      <Box
        sx={({ palette }) => ({
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          px: 2,
          py: isLifeAtRisk ? 1.5 : 1,
          color: isLifeAtRisk ? palette.marks.priority.P0.text : palette.primary.contrastText,
          backgroundColor: isLifeAtRisk ? palette.marks.priority.P0.ground : palette.primary.main,
          '@keyframes pulse': { '50%': { filter: 'brightness(1.18)' } },
          animation: isLifeAtRisk ? 'pulse 0.9s ease-in-out infinite' : undefined,
        })}
      >
        <NotificationsActive aria-hidden />
        <Typography
          id="offer-title"
          component="h2"
          sx={{ fontSize: isLifeAtRisk ? '1.5rem' : '1.1rem', fontWeight: 700 }}
        >
          {isLifeAtRisk ? `P0 · ${t('desk.p0')}` : t('desk.offer')}
        </Typography>
        <Box sx={{ flex: 1 }} />
        <RingTimer offer={offer} />
      </Box>
      <Box sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <SoundNotice />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <PriorityBadge priority={priority} />
          <LineBadge line={offer.case.line} />
          {offer.case.needsHuman && <NeedsHumanBadge />}
          <Typography component="span" sx={{ fontWeight: 650, fontSize: '1.05rem' }}>
            <CategoryName code={offer.case.category} />
          </Typography>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {offer.case.number} · {t(`channel.${offer.contact.channel}`)} · {t(`textLanguage.${offer.case.language}`)} ·{' '}
            {t('desk.waited')} <Age since={offer.case.waitingSince} />
          </Box>
        </Box>
        <Box
          id="offer-text"
          sx={{
            fontSize: '1.25rem',
            lineHeight: 1.6,
            maxHeight: '34vh',
            overflowY: 'auto',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {offer.contact.text.trim() === '' ? t('case.noText') : offer.contact.text}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {t('case.address')} {offer.contact.address ?? t('case.noAddress')}
        </Box>
        {offer.transfer !== null && <AskedTransfer caseId={offer.case.id} transfer={offer.transfer} />}
        {offer.nuisance !== null && <NuisanceHint hint={offer.nuisance} />}
        <HandoverNotice key={offer.case.id} caseId={offer.case.id} />
        {failure !== null && <Alert severity="warning">{failureText(failure)}</Alert>}
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <Button
            variant="contained"
            size="large"
            aria-keyshortcuts={OFFER_KEYS.accept}
            disabled={isBusy}
            onClick={accept}
            sx={({ palette }) => ({
              minWidth: 220,
              fontSize: '1.05rem',
              ...(isLifeAtRisk && {
                color: palette.marks.priority.P0.text,
                backgroundColor: palette.marks.priority.P0.ground,
                '&:hover': { backgroundColor: palette.marks.priority.P0.ground, filter: 'brightness(1.1)' },
              }),
            })}
          >
            {t('desk.accept')}
            <Key of={OFFER_KEYS.accept} />
          </Button>
          <Button
            variant="text"
            size="large"
            aria-keyshortcuts={`Shift+${OFFER_KEYS.decline}`}
            disabled={isBusy}
            onClick={decline}
          >
            {t('desk.decline')}
            <Key of={OFFER_KEYS.decline} />
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
