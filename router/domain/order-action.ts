import { z } from 'zod';
import { filledText } from './text';

/** What is done with a 12345 work order besides the plain way from dispatch to close; the order is the order of the buttons. */
export const ORDER_ACTIONS = [
  'not-accept',
  'contact-requester',
  'return',
  'approve-return',
  'refuse-return',
  'designate',
  'recall',
  'assist',
  'assist-reply',
  'extend',
  'approve-extension',
  'refuse-extension',
  'suspend',
  'resume-work',
  'terminate',
  'rework',
  'supervise',
  'escalate',
  'decide-escalation',
  'reopen',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** What the hotline decides over units and operators: a supervisor's word. */
export const ORDER_DECISIONS = [
  'approve-return',
  'refuse-return',
  'designate',
  'recall',
  'approve-extension',
  'refuse-extension',
  'suspend',
  'terminate',
  'supervise',
  'escalate',
  'decide-escalation',
] as const satisfies readonly OrderAction[];

/** What a supervisor may do with an order as well as a call-taker. */
export const ORDER_SHARED = ['resume-work', 'rework', 'reopen'] as const satisfies readonly OrderAction[];

/** What a department does itself with an order that it has in its hands: the first six as its host, the last one where it assists. */
export const ORDER_OF_UNITS = [
  'sign',
  'contact-requester',
  'start',
  'return',
  'extend',
  'reply',
  'assist-reply',
] as const;

/** What the requester wants (诉求类型). */
export const APPEAL_TYPES = [
  'CONSULTATION',
  'HELP_REQUEST',
  'COMPLAINT',
  'REPORT',
  'SUGGESTION',
  'COMPLIMENT',
] as const;
export type AppealType = (typeof APPEAL_TYPES)[number];

/** Why a matter is not accepted. Each is told to the requester with the place to go. */
export const REFUSALS = [
  'OTHER_PROCEDURE',
  'IN_PETITION',
  'SECRET_OR_PRIVACY',
  'AGAINST_PUBLIC_ORDER',
  'CONCLUDED',
  'NO_MATTER',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why handling ends before the unit has an answer of its own; the word becomes the result of the order. */
export const TERMINATIONS = ['WITHDRAWN', 'OUT_OF_POWER'] as const;
export type Termination = (typeof TERMINATIONS)[number];

/** Longest extension that can be asked for at all, in working days; what a city grants is its policy. */
const MOST_WORKING_DAYS = 250;

const note = filledText(5_000);
const departmentCode = filledText(20);

/** Input of each action on a work order, beside `version` and `fence`. */
export const ORDER_ACTION_INPUT = {
  'not-accept': z.strictObject({ refusal: z.enum(REFUSALS), whereToGo: note }),
  'contact-requester': z.strictObject({ note }),
  return: z.strictObject({ reason: note }),
  'approve-return': z.strictObject({ note: note.optional() }),
  'refuse-return': z.strictObject({ reason: note }),
  designate: z.strictObject({ departmentCode, reason: note }),
  recall: z.strictObject({ reason: note, accusedDepartmentCode: departmentCode.optional() }),
  assist: z.strictObject({ departmentCode, note: note.optional() }),
  'assist-reply': z.strictObject({ departmentCode, opinion: note }),
  extend: z.strictObject({ workingDays: z.number().int().min(1).max(MOST_WORKING_DAYS), reason: note }),
  'approve-extension': z.strictObject({ told: note }),
  'refuse-extension': z.strictObject({ reason: note }),
  suspend: z.strictObject({ reason: note, measures: note, reviewOn: z.iso.date() }),
  'resume-work': z.strictObject({ note: note.optional() }),
  terminate: z.strictObject({ termination: z.enum(TERMINATIONS), reply: note }),
  rework: z.strictObject({ reason: note }),
  supervise: z.strictObject({ reason: note }),
  escalate: z.strictObject({ reason: note, answerBy: z.iso.date() }),
  'decide-escalation': z.strictObject({ decision: note }),
  reopen: z.strictObject({ reason: note }),
} as const satisfies Record<OrderAction, z.ZodType>;
