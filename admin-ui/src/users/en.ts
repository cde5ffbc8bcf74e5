import type { MessagesOf } from '../i18n/messages-of';
import type { usersZh } from './zh';

export const usersEn: MessagesOf<typeof usersZh> = {
  add: 'New user',
  edit: 'Edit',
  save: 'Save',
  displayName: 'Name (%{language})',
  noLine: 'Both lines',
  signOut: 'Sign out',
  reset: 'Reset password',
  removeFactor: 'Remove authenticator',
  disable: 'Disable',
  enable: 'Enable',
  active: 'Active',
  disabled: 'Disabled',
  mustChange: 'Password to be changed',
  hasFactor: 'In use',
  noFactor: 'None',
  signOutHelp: 'All sessions of this user end at once.',
  resetHelp: 'Makes a one-time password and ends all sessions; the user must choose a new one at the first sign-in.',
  removeFactorHelp:
    'The authenticator and all recovery codes stop working, and all sessions end. Only for users who have lost both.',
  disableHelp: 'All sessions of this user end at once, and no new one opens.',
  oneTime: 'One-time password',
  oneTimeHelp:
    'Hand it to %{username} in person or by a safe channel. It is shown this once and must be changed at the first sign-in.',
  taken: 'The user name or the subject is taken.',
  close: 'Close',
  subjectHelp: 'Subject (sub) at the identity provider; may stay empty.',
  resource: {
    name: 'Users',
    fields: {
      username: 'User name',
      name: 'Name',
      role: 'Role',
      line: 'Line',
      departmentCode: 'Department',
      languages: 'Languages',
      secondFactor: 'Authenticator',
      openSessions: 'Sessions',
      state: 'State',
      oidcSubject: 'Subject',
      q: 'Search',
    },
  },
};
