import type { AttemptResult } from '#domain/call-back';
import type { CaseAction } from '#domain/case-action';

/**
 * Every shortcut of the console. A capital letter is typed with Shift: it marks what is hard to take back.
 * Single keys work only while nothing is being typed, and can be switched off.
 */
export const SEAT_KEYS = { ready: 'r', pause: 'p', signOff: 'O' } as const;
export const OFFER_KEYS = { accept: 'a', decline: 'D', refuse: 'F' } as const;
/** What the system proposes is right: it is confirmed as it stands. */
export const CONFIRM_KEY = 'y';
export const TRANSFER_KEY = 't';
export const INCIDENT_KEYS = { link: ['1', '2', '3'], merge: 'm', undo: 'U' } as const;
/** In a list of cases: to the next row and the one before. */
export const LIST_KEYS = { next: 'j', previous: 'k' } as const;
/** In the list of call-backs: move, and say how the attempt on the selected one ended. */
export const CALL_BACK_KEYS = {
  next: 'j',
  previous: 'k',
  REACHED: '1',
  CALLED_AGAIN: '2',
  NOT_REACHED: '3',
} as const satisfies Record<'next' | 'previous' | AttemptResult, string>;
export const HELP_KEY = '?';
export const SEARCH_KEY = '/';

export const ACTION_KEYS: Record<CaseAction, string> = {
  decide: 'c',
  answer: 'a',
  dispatch: 'd',
  inform: 'i',
  instruct: 'u',
  sign: 's',
  start: 'b',
  depart: 'g',
  arrive: 'v',
  reply: 'y',
  feedback: 'f',
  regrade: 'q',
  'call-back': 'k',
  'not-accept': 'N',
  'contact-requester': 'o',
  return: 'R',
  'approve-return': 'A',
  'refuse-return': 'J',
  designate: 'G',
  recall: 'C',
  assist: 'h',
  'assist-reply': 'j',
  extend: 'e',
  'approve-extension': 'E',
  'refuse-extension': 'K',
  suspend: 'H',
  'resume-work': 'w',
  terminate: 'T',
  rework: 'B',
  supervise: 'S',
  escalate: 'P',
  'decide-escalation': 'V',
  reopen: 'Z',
  close: 'x',
  release: 'L',
  note: 'n',
};

/** How a key is written on a button. */
export const keyLabel = (key: string): string => {
  if (!/^[a-zA-Z]$/.test(key)) return key;
  return key === key.toUpperCase() ? `⇧${key}` : key.toUpperCase();
};
