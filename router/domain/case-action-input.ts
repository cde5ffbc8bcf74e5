import { z } from 'zod';
import type { CaseAction } from './case-action';
import { LINES } from './line';
import { APPEAL_TYPES, ORDER_ACTION_INPUT, TERMINATIONS } from './order-action';
import { PRIORITIES } from './priority';
import { filledText } from './text';
import { unitOrderShape } from './unit-input';

/** What the citizen said when called back, or why nobody was called (a waiver is documented, never silent). */
export const CALL_BACK_OUTCOMES = ['SOLVED', 'UNSOLVED', 'NOT_REACHED', 'WAIVED'] as const;
export const SATISFACTIONS = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'NOT_RATED'] as const;
export const RESULT_CODES = ['DONE', 'EXPLAINED', 'PARTLY_DONE', 'NOT_POSSIBLE', ...TERMINATIONS] as const;
export const DISPOSITIONS = [
  'HANDLED',
  'ANSWERED',
  'REFERRED',
  'NO_TRACE',
  'MISDIAL',
  'NUISANCE',
  'CALLER_SAFE',
] as const;

const note = filledText(5_000);
const REACHED: readonly string[] = ['SOLVED', 'UNSOLVED'];

/** Input of each action beside `version` and `fence`. The keys of a shape are the fields of the console's form. */
export const CASE_ACTION_INPUT = {
  decide: z.strictObject({
    line: z.enum(LINES),
    category: z.string().regex(/^[0-9]{2,6}$/, 'must be a category code'),
    priority: z.enum(PRIORITIES),
    reason: note.optional(),
  }),
  answer: z.strictObject({ reply: note, appealType: z.enum(APPEAL_TYPES).optional() }),
  dispatch: z.strictObject({
    departmentCode: filledText(20),
    accusedDepartmentCode: filledText(20).optional(),
    appealType: z.enum(APPEAL_TYPES).optional(),
    note: note.optional(),
  }),
  sign: z.strictObject({ note: note.optional() }),
  start: z.strictObject({ note: note.optional() }),
  reply: z.strictObject({ reply: note, result: z.enum(RESULT_CODES) }),
  'call-back': z
    .strictObject({
      outcome: z.enum(CALL_BACK_OUTCOMES),
      satisfaction: z.enum(SATISFACTIONS),
      note: note.optional(),
    })
    .refine((input) => input.outcome !== 'WAIVED' || input.note !== undefined, {
      path: ['note'],
      message: 'a waiver needs its reason',
    })
    .refine((input) => REACHED.includes(input.outcome) || input.satisfaction === 'NOT_RATED', {
      path: ['satisfaction'],
      message: 'nobody was reached who could rate',
    }),
  ...ORDER_ACTION_INPUT,
  inform: z.strictObject({ reply: note }),
  instruct: z.strictObject(unitOrderShape),
  depart: z.strictObject({ note: note.optional() }),
  arrive: z.strictObject({ note: note.optional() }),
  feedback: z.strictObject({ feedback: note }),
  regrade: z.strictObject({ priority: z.enum(PRIORITIES), reason: note.optional() }),
  close: z.strictObject({ disposition: z.enum(DISPOSITIONS), note: note.optional() }),
  release: z.strictObject({ reason: note }),
  note: z.strictObject({ note }),
} as const satisfies Record<CaseAction, z.ZodType>;

export type CaseActionInput<A extends CaseAction> = z.infer<(typeof CASE_ACTION_INPUT)[A]>;

/**
 * What every action carries: the version of the case that the screen showed, and the fencing number of the claim
 * where a seat holds the case. A stale one is answered with 409.
 */
export const caseCommandSchema = z.strictObject({
  version: z.number().int().min(0),
  fence: z.number().int().min(0).optional(),
  input: z.unknown(),
});
