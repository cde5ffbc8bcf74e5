import Bedtime from '@mui/icons-material/Bedtime';
import CallEnd from '@mui/icons-material/CallEnd';
import EditNote from '@mui/icons-material/EditNote';
import Headset from '@mui/icons-material/Headset';
import Pause from '@mui/icons-material/Pause';
import RingVolume from '@mui/icons-material/RingVolume';
import VolumeUp from '@mui/icons-material/VolumeUp';
import { Alert, Box, Button, Card, IconButton, Tooltip, Typography } from '@mui/material';
import type { RequestedSeatState, SeatState } from '#domain/seat';
import type { SeatWire } from '#domain/wire/seat-wire';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { SEAT_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { useFailureText } from '../shell/use-failure';
import { Age } from '../time/Age';
import { testSound, unlockSound } from './ring-sound';
import type { SeatCommands } from './use-seat';

const ICON = {
  offline: CallEnd,
  ready: Headset,
  ringing: RingVolume,
  busy: Headset,
  'wrap-up': EditNote,
  paused: Bedtime,
} as const;
const COLOUR: Record<SeatState, string> = {
  offline: 'text.secondary',
  ready: 'success.main',
  ringing: 'error.main',
  busy: 'info.main',
  'wrap-up': 'warning.main',
  paused: 'warning.main',
};

/** Where the operator may go from each state; a ringing or busy seat is left by answering or finishing. */
const MAY_REQUEST: Record<SeatState, readonly RequestedSeatState[]> = {
  offline: ['ready', 'paused'],
  ready: ['paused', 'offline'],
  ringing: [],
  busy: [],
  'wrap-up': ['ready', 'paused', 'offline'],
  paused: ['ready', 'offline'],
};

/** The seat: its state in words with its age, and the way to the others. */
export function SeatBar({ seat, commands }: { seat: SeatWire; commands: SeatCommands }) {
  const t = useT();
  const failureText = useFailureText();
  const Icon = ICON[seat.state];
  const may = MAY_REQUEST[seat.state];
  const request = (state: RequestedSeatState) => () => {
    if (commands.state.isPending) return;
    void unlockSound();
    commands.state.mutate(state);
  };
  useShortcuts('seat', {
    [SEAT_KEYS.ready]: may.includes('ready') ? request('ready') : undefined,
    [SEAT_KEYS.pause]: may.includes('paused') ? request('paused') : undefined,
    [SEAT_KEYS.signOff]: may.includes('offline') ? request('offline') : undefined,
  });
  const buttons = [
    { state: 'ready', key: SEAT_KEYS.ready, label: t('desk.ready'), icon: <Headset />, variant: 'contained' },
    { state: 'paused', key: SEAT_KEYS.pause, label: t('desk.pause'), icon: <Pause />, variant: 'outlined' },
    { state: 'offline', key: SEAT_KEYS.signOff, label: t('desk.signOff'), icon: <CallEnd />, variant: 'outlined' },
  ] as const;
  return (
    <Card
      component="section"
      aria-label={t('desk.seat')}
      sx={{ px: 1.5, py: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.25 }}
    >
      <Box
        role="status"
        data-seat={seat.state}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: COLOUR[seat.state] }}
      >
        <Icon aria-hidden />
        <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.02rem' }}>
          {t(`seat.${seat.state}`)}
        </Typography>
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <Age since={seat.stateSince} />
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
        {t('desk.lanes')} {seat.lanes.map((lane) => t(`lane.${lane}`)).join(' · ')} (
        {seat.languages.map((one) => t(`language.${one}`)).join(', ')})
      </Box>
      <Box sx={{ flex: 1 }} />
      <Tooltip title={t('desk.testSound')}>
        <IconButton size="small" aria-label={t('desk.testSound')} onClick={() => void testSound()}>
          <VolumeUp fontSize="small" />
        </IconButton>
      </Tooltip>
      {buttons.map(({ state, key, label, icon, variant }) => (
        <Button
          key={state}
          variant={variant}
          startIcon={icon}
          disabled={!may.includes(state) || commands.state.isPending}
          aria-keyshortcuts={key}
          onClick={request(state)}
        >
          {label}
          <Key of={key} />
        </Button>
      ))}
      {commands.state.isError && (
        <Alert severity="warning" sx={{ width: '100%' }}>
          {seat.state === 'busy' ? t('desk.mayLeave') : failureText(commands.state.error)}
        </Alert>
      )}
    </Card>
  );
}
