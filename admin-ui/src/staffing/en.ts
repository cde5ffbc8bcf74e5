import type { MessagesOf } from '../i18n/messages-of';
import type { staffingZh } from './zh';

export const staffingEn = {
  title: 'Staffing',
  card: 'People: planned and present',
  open: 'Open the plan',
  lead: 'The next 24 hours, forecast from the same weekday of past weeks, with the seats that each half hour needs; 110 first.',
  target:
    'Target: %{level}% of callers answered within %{within} s; seats busy %{occupancy}% at most; %{shrinkage}% away from the seat is rostered on top.',
  measured:
    'A call takes %{handling} s with its notes (measured over seven days); callers wait %{patience} s in the mean.',
  assumed: 'A call takes %{handling} s with its notes (set, not measured yet); callers wait %{patience} s in the mean.',
  forecast:
    'Held against %{slots} half hours that are over, the forecast was off by %{error} (the week before repeated: %{before}); %{inRange} lay within the range.',
  weekBefore:
    'Held against %{slots} half hours that are over, the forecast was off by %{error}, no better than the week before repeated (%{before}): the plan takes the week before.',
  notCompared: 'How far off the forecast is shows after three weeks.',
  now: '%{people} at their seats now; expected to answer %{level} in time in this half hour.',
  people: 'Present',
  needed: 'Needed',
  short: 'Needed (too few)',
  next: 'Next half hour',
  level: 'In time',
  breaches: 'Late within 15 min',
  missing: '%{n} missing',
  profile: 'Profile',
  weeks: '%{n} weeks',
  col: {
    at: 'Half hour',
    expected: 'Expected (range)',
    dayBefore: 'Day before',
    source: 'Based on',
    needed: 'Seats',
    rostered: 'Roster',
    level: 'In time',
    occupancy: 'Busy',
    more: 'One more',
    fewer: 'One fewer',
  },
  f: {
    people: 'Operators whose seat is ready, ringing, busy or in wrap-up; paused and signed off do not count.',
    needed: 'The fewest seats that meet both the answer target and the limit on busy time (Erlang A).',
    level: 'Share of all callers who are answered within the target time; those who hang up count as not answered.',
    breaches:
      'If nobody is added: waiting cases that will be late before their turn, and new callers expected not to be answered in time. Cases already late are not counted.',
    expected: 'Weighted mean of the same half hour of like days, newer weeks counting more; the range holds 95%.',
    dayBefore: 'Contacts that came in during the same half hour one day before.',
    source: 'Weeks that the forecast was learned from; without history the hour profile.',
    rostered: 'Seats divided by one minus the share away from the seat, rounded up.',
    occupancy: 'Share of the seats’ time that is spent on contacts.',
    more: 'Share answered in time with one seat more.',
    fewer: 'Share answered in time with one seat fewer; “—”: not allowed.',
  },
} satisfies MessagesOf<typeof staffingZh>;
