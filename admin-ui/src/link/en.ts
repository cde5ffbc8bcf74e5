import type { MessagesOf } from '../i18n/messages-of';
import type { linkZh } from './zh';

export const linkEn: MessagesOf<typeof linkZh> = {
  title: 'Link to the %{line} system',
  elsewhere: '%{line} is another installation',
  answers: 'It answers',
  silent: 'It does not answer',
  never: 'Not reached yet',
  since: 'for',
  undelivered: 'To be delivered',
  oldest: 'The oldest waits',
  help: 'Messages that the other installation has not answered yet. They are sent when the link is back, none lost and none twice.',
  theirs: 'From %{line}, their case %{number}: %{reason}',
  state: {
    OFFERED: 'Waits for this line; until then it is theirs',
    CLAIMED: 'Taken; they have not confirmed it yet',
    OWNED: 'They confirmed it: the case is owned by this line',
    REFUSED: 'Refused: it stays theirs',
    WITHDRAWN: 'They took it back',
  },
  refuse: 'Refuse (back to their system)',
  reason: 'Why it is not ours',
  feedback: 'What the other line did with it',
  told: {
    'case-dispatched': 'dispatched to a unit',
    'case-answered': 'answered directly',
    'case-not-accepted': 'not accepted',
    'case-replied': 'the unit has replied',
    'case-terminated': 'ended',
    'case-reopened': 'opened again',
    'case-instructed': 'a unit was instructed',
    'case-arrived': 'a unit is on scene',
    'case-feedback-given': 'feedback from the scene',
    'case-informed': 'the caller was informed',
    'case-closed': 'closed',
  },
};
