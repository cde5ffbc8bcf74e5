import type { MessagesOf } from '../i18n/messages-of';
import type { apiClientsZh } from './zh';

export const apiClientsEn: MessagesOf<typeof apiClientsZh> = {
  add: 'New API client',
  edit: 'Edit',
  save: 'Save',
  rotate: 'Change key',
  rotateHelp: 'Makes a new key; the old one works for a grace time and then no more.',
  disable: 'Disable',
  disableHelp: 'Within seconds all requests of this system are refused.',
  enable: 'Enable',
  active: 'Active',
  disabled: 'Disabled',
  key: 'New key',
  keyHelp: 'Hand it to those who run %{name} now. It is shown this once; only a hash of it is kept.',
  unlimited: 'No limit',
  limitHelp:
    'Empty is without limit. Contacts that dialled 110 or in which the rules hear a danger to life are never refused.',
  oldKeyUntil: 'Old key works until %{at}',
  taken: 'The name is taken.',
  close: 'Close',
  scope: {
    intake: 'Send contacts',
    triage: 'Try a text',
    'units:position': 'Report unit positions',
    receipts: 'Report delivery of messages',
    reopen: 'Reopen by tracking code',
  },
  resource: {
    name: 'API clients',
    fields: {
      name: 'Name',
      scopes: 'May',
      ratePerMinute: 'Requests a minute',
      maxConcurrent: 'At once',
      state: 'State',
      q: 'Search',
    },
  },
};
