import type { MessagesOf } from '../i18n/messages-of';
import type { deskZh } from './zh';

export const deskEn: MessagesOf<typeof deskZh> = {
  title: 'Desk',
  seat: 'Seat',
  ready: 'Ready',
  pause: 'Pause',
  signOff: 'Sign off',
  lanes: 'Takes',
  mayLeave: 'You still hold a case: finish it or put it back first.',
  offer: 'Incoming case',
  p0: 'Life at risk — take it now',
  ringsFor: '%{seconds} s left',
  rungOut: 'Rung out, the system is taking it back…',
  accept: 'Accept',
  decline: 'Decline (pauses you)',
  waited: 'Waited',
  soundOff: 'The browser blocks sound. Press here to hear incoming cases.',
  testSound: 'Test the sound',
  gone: 'This call no longer rings: taken by someone else or timed out.',
  waiting: 'Waiting for an answer',
  waitingEmpty: 'Nobody is waiting.',
  waitingOffline: 'You are signed off. Press Ready to take cases.',
  waitingPaused: 'Paused: nothing will ring.',
  readyHint: 'Ready. The next case will fill this space and ring.',
  wrapUp: 'Wrap-up: finish your notes, then press Ready.',
  leave: 'Back to the waiting list',
};
