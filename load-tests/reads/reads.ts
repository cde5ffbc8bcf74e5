/** What is measured: every list, search and board figure, as the person who looks at it. */
export type Read = {
  name: string;
  user: string;
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  /** How long one reading of the database serves all viewers, in ms: asked again sooner, nothing would be measured. */
  sharedMs?: number;
  /** Pages leafed through before the one that is measured. */
  pagesBefore?: number;
};

const list = (name: string, path: string, user = 'supervisor', pagesBefore = 0): Read => ({
  ...{ name, user, method: 'GET', path, pagesBefore },
});
const search = (name: string, q: string, user = 'supervisor'): Read => ({
  ...{ name, user, method: 'POST', path: '/v1/search', body: { q } },
});

export const READS: readonly Read[] = [
  list('cases, open, newest first', '/v1/cases?isOpen=true'),
  list('cases, open, newest first, line 110', '/v1/cases?isOpen=true', 'seat-110-1'),
  list('cases, open, by urgency', '/v1/cases?isOpen=true&sort=priority&order=ASC'),
  list('cases, open, by urgency, line 12345', '/v1/cases?isOpen=true&sort=priority&order=ASC', 'seat-12345-1'),
  list('cases, waiting', '/v1/cases?status=WAITING&sort=priority&order=ASC'),
  list('cases, all, oldest first', '/v1/cases?order=ASC'),
  list('cases, all, page 11', '/v1/cases?perPage=100', 'supervisor', 10),
  list('cases, all, page 11, line 110', '/v1/cases?perPage=100', 'seat-110-1', 10),
  list('cases of a class', '/v1/cases?category=03'),
  list('cases, suspended', '/v1/cases?status=SUSPENDED'),
  list('cases, needing a person', '/v1/cases?needsHuman=true'),
  list('cases, closed, P0', '/v1/cases?isOpen=false&priority=P0'),
  list('cases by the beginning of their number', '/v1/cases?q=2&sort=number'),
  list('contacts', '/v1/contacts'),
  list('contacts, line 110', '/v1/contacts', 'seat-110-1'),
  list('contacts, page 11', '/v1/contacts?perPage=100', 'supervisor', 10),
  list('contacts of a rare channel', '/v1/contacts?channel=operator'),
  list('call-backs', '/v1/call-backs?isOpen=true'),
  list('notifications', '/v1/notifications'),
  list('notifications, failed', '/v1/notifications?status=FAILED'),
  list('alarms', '/v1/alarms'),
  list('consultations', '/v1/consultations?isOpen=true'),
  list('audit', '/v1/audit-events', 'auditor'),
  list('audit, refused', '/v1/audit-events?isRefused=true', 'auditor'),
  { ...list('board', '/v1/board'), sharedMs: 1_050 },
  { ...list('board, shift', '/v1/board/shift'), sharedMs: 5_050 },
  search('search 红绿灯', '红绿灯'),
  search('search 红绿灯, line 110', '红绿灯', 'seat-110-1'),
  search('search two words', '解放大道 电梯'),
  search('search traffic light', 'traffic light'),
  search('search den duong', 'den duong'),
  search('search what nobody said', '紫色大象'),
  search('search telephone', '100 0000 4321'),
  search('search end of a case number', '004321'),
];
