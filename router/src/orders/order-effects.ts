import { ANSWER_EFFECTS } from './answer-effects';
import { TIME_EFFECTS } from './time-effects';
import { UNIT_EFFECTS } from './unit-effects';

/** What the actions of a 12345 work order do: who handles it, what the requester is told, and how long it takes. */
export const ORDER_EFFECTS = { ...UNIT_EFFECTS, ...ANSWER_EFFECTS, ...TIME_EFFECTS };
