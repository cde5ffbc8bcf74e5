import type { MessagesOf } from '../i18n/messages-of';
import type { keysZh } from './zh';

export const keysEn = {
  title: 'Shortcuts',
  open: 'Show shortcuts',
  seat: 'Seat',
  offer: 'Incoming case',
  case: 'Case',
  list: 'Lists of cases',
  next: 'Next row',
  previous: 'Row before',
  everywhere: 'Everywhere',
  now: 'Valid now',
  elsewhere: 'Elsewhere',
  form: 'In a form',
  help: 'Open this list',
  submit: 'Send the form',
  collapse: 'Fold the form',
  single: 'Use single-key shortcuts',
  singleHelp: 'When off, use the mouse, Tab and the Ctrl combinations.',
} satisfies MessagesOf<typeof keysZh>;
