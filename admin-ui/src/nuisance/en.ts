import type { nuisanceZh } from './zh';

export const nuisanceEn: typeof nuisanceZh = {
  title: 'Marked numbers',
  hint: 'This number is marked: %{reason}. A hint only; answer and handle it like any other call.',
  ask: 'Ask for a nuisance mark',
  reason: 'Reason',
  until: 'until',
  conflict: 'The number is marked or asked about already, or somebody else has decided.',
  notYet: 'Possible once the case is closed and only for a contact with a number.',
  state: { ASKED: 'To be approved', ACTIVE: 'Counts', REFUSED: 'Not approved', EXPIRED: 'Run out', LIFTED: 'Lifted' },
  decision: { approve: 'Approve the mark', refuse: 'Refuse', lift: 'Lift the mark' },
};
