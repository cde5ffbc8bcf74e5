import type { MessagesOf } from '../i18n/messages-of';
import type { linkagesZh } from './zh';

export const linkagesEn: MessagesOf<typeof linkagesZh> = {
  title: 'Linked cases',
  start: 'Link %{line}',
  type: {
    SPLIT: 'Split',
    FIRST_RESPONSE: 'First response',
    REQUEST_POLICE: 'Request for police',
    JOINT_MEDIATION: 'Joint mediation',
    STABILITY_LEAD: 'Sign of unrest',
  },
  typeLabel: 'Why',
  note: 'What the other line is asked for',
  asked: 'Asked from here',
  asking: 'Asked by the other line',
  feedback: 'They report: %{feedback}',
  submit: 'Send to the other line',
  words: 'What the caller now says',
  add: 'Add and read',
};
