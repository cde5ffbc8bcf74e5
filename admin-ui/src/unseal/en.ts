import type { MessagesOf } from '../i18n/messages-of';
import type { unsealZh } from './zh';

export const unsealEn = {
  title: 'Sealed identities',
  none: 'Nobody has asked.',
  informant: 'Informant %{code}',
  ask: 'Ask to open it',
  asked: 'Asked. Once another person agrees you may open it for a limited time.',
  needsReason: 'Write the reason into the note.',
  case: 'Case',
  purpose: 'Purpose',
  reason: 'Reason',
  askedBy: 'Asked by',
  state: 'State',
  waiting: 'To be decided',
  approved: 'Agreed, until %{at}',
  refused: 'Not agreed',
  decisionReason: 'Why',
  approve: 'Agree',
  refuse: 'Do not agree',
} satisfies MessagesOf<typeof unsealZh>;
