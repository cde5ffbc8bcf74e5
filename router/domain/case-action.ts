import { ORDER_ACTIONS } from './order-action';

/** Every action that a person can take on a case; the order is the order of the buttons. */
export const CASE_ACTIONS = [
  'decide',
  'answer',
  'dispatch',
  'inform',
  'instruct',
  'sign',
  'start',
  'depart',
  'arrive',
  'reply',
  'feedback',
  'regrade',
  'call-back',
  ...ORDER_ACTIONS,
  'close',
  'release',
  'note',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];
