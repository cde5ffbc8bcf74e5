import type { MessagesOf } from '../i18n/messages-of';
import type { figuresZh } from './zh';

export const figuresEn: MessagesOf<typeof figuresZh> = {
  deferred: 'Deferred',
  deferredHelp: 'Ordinary administrative cases that wait because of overload, at this moment.',
  leave: 'Leave this figure',
  share: '%{part} of %{whole} count',
  count: '%{whole} counted',
  cases: '%{cases} cases',
  parts: 'Which cases to show',
  part: { whole: 'All', part: 'Counting', rest: 'Not counting' },
  byDistrict: 'By the district of the first contact with a place; cases of protected informants are not listed.',
  noDistrict: 'Cases whose place is not known yet; cases of protected informants are not listed.',
};
