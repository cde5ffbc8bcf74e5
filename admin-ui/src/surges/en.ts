import type { MessagesOf } from '../i18n/messages-of';
import type { surgesZh } from './zh';

export const surgesEn = {
  title: 'Surges of calls',
  wholeLine: 'Whole line',
  rate: '%{hourly} callers an hour, usually %{usual}',
  since: 'for',
  seats: 'needs %{needed} seats at this rate, %{present} are taken',
  dismiss: 'Not an event',
  why: 'Why it is not an event',
  declared: 'Major event declared',
  dismissed: 'Judged not to be an event',
} satisfies MessagesOf<typeof surgesZh>;
