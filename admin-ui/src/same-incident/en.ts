import type { Catalogue } from '../i18n/catalogue';

export const sameIncidentEn: Catalogue['sameIncident'] = {
  title: 'The same incident',
  suggested: 'May be the same incident',
  score: '%{percent}% alike',
  reason: {
    time: 'same time',
    place: 'same place',
    address: 'same address',
    category: 'same kind',
    words: 'similar words',
    plate: 'same number plate',
  },
  link: 'Link: the same incident',
  linkHere: 'Link to this case',
  belongsTo: 'This case belongs to case',
  merge: 'Merge',
  mergeHelp:
    'The main case carries on. Callers, words and ratings stay with their own case, and a merge can always be undone.',
  undo: 'Undo the link',
  members: 'Linked cases (%{count})',
  merged: 'merged',
  linked: 'linked',
  contacts: 'What the other callers said (%{count})',
};
