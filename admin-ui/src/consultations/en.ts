import type { MessagesOf } from '../i18n/messages-of';
import type { consultationsZh } from './zh';

export const consultationsEn: MessagesOf<typeof consultationsZh> = {
  title: 'Consultation',
  open: 'Open a consultation',
  question: 'What is disputed',
  evidence: 'Evidence (from the history)',
  departments: 'Departments heard',
  system: 'Opened by the system: the lines did not agree',
  by: 'Opened by %{name}',
  due: 'Due',
  late: 'Overdue',
  party: 'Who speaks',
  opinion: 'Opinion',
  saying: '%{party}: belongs to %{line}',
  owner: 'Owner',
  say: 'Record the opinion',
  reason: 'Reason of the decision',
  decide: 'Decide',
  decided: 'Decided: belongs to %{line}',
  toRule: 'Write it into the boundary list, so that such cases need no other meeting',
  code: 'Code of the entry',
  area: 'Area (* is the whole city)',
  rule: 'Boundary list: %{code}, version %{version}, from %{day}',
  waitsForOther: 'The other line must say so first, or a supervisor above the lines decides.',
  board: { title: 'Consultations to decide', none: 'Nothing to decide.' },
};
