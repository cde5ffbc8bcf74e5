import type { MessagesOf } from '../i18n/messages-of';
import type { triageZh } from './zh';

export const triageEn: MessagesOf<typeof triageZh> = {
  title: 'Try a text',
  lead: 'Enter a text and see how it would be judged. A trial only: no case, no record.',
  text: 'What came in',
  submit: 'Judge',
  result: 'Judgement',
  empty: 'The result will appear here.',
  stale: 'The text has changed since; the result is for the text before.',
};
