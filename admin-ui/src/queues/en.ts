import type { MessagesOf } from '../i18n/messages-of';
import type { queuesZh } from './zh';

export const queuesEn: MessagesOf<typeof queuesZh> = {
  title: 'Delivery queues',
  queue: 'Queue',
  state: 'State',
  is: { runs: 'runs', paused: 'paused', silent: 'does not answer' },
  waiting: 'Jobs waiting',
  active: 'Under way',
  delayed: 'To retry',
  failed: 'Failed',
  workers: 'Workers',
  oldest: 'Oldest job',
  f: {
    waiting: 'Jobs that wait in the queue. A job only asks for an offer; the case itself is in the database.',
    active: 'Jobs that are being worked on.',
    delayed: 'Jobs that failed and wait for another attempt.',
    failed: 'Jobs given up after many attempts; kept for seven days.',
    workers: 'Processes connected to take jobs now. With none, the sweep of the database goes on offering cases.',
    oldest: 'How long the job that waits longest has been in the queue.',
  },
  command: { pause: 'Pause', resume: 'Resume', 'retry-failed': 'Retry failed' },
  ask: '%{command}: %{queue}',
  help: {
    pause:
      'No job of this queue is taken any more. Contacts are stored as always; a seat that gets ready is still offered the most urgent case at once, and a sweep offers the rest every second, so that a new contact rings about a second later at most. Ring timers, limits and alarms go on.',
    resume: 'The queue hands out jobs again. What has been offered meanwhile is not offered twice.',
    'retry-failed': 'Jobs that were given up go into the queue again. Where the case has moved on, this does nothing.',
  },
  emergency:
    'Somebody in this queue may be in danger of life. Pausing does not stop emergencies, but each of them then waits for the sweep.',
  reason: 'Reason (kept in the audit)',
  confirm: 'Type the name of the queue, %{name}, to confirm',
  isPaused: '%{queue} is paused.',
  pausedBy: '%{name} paused it at %{time}: %{reason}.',
  goesOn: 'Contacts are stored, and a sweep offers them every second; ring timers, limits and alarms go on.',
};
