import { LINES } from '#domain/line';
import { isLowering, PRIORITIES } from '#domain/priority';
import { isFirstResponse } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Draft, Field, FieldErrors } from './fields';

/** Starts from what stands: confirming is one keystroke, correcting changes what is wrong. */
export const decideDraft = (of: CaseDetail): Draft => ({ line: of.line, category: of.category, priority: of.priority });

/** True when the draft would make the case wait longer. */
function lowers(of: CaseDetail, draft: Draft): boolean {
  const priority = PRIORITIES.find((one) => one === draft.priority);
  return priority !== undefined && isLowering(of.priority, priority);
}

/** The line the draft sends the case to, where it is another than the one it is on. Danger to life is for 110. */
export const otherLine = (of: CaseDetail, draft: Draft) => {
  const priority = PRIORITIES.find((one) => one === draft.priority);
  const target = priority !== undefined && isFirstResponse(priority) ? '110' : draft.line;
  return LINES.find((line) => line === target && line !== of.line);
};

/** The fields of the decision as this draft needs them: a lower priority makes the reason required. */
export const decideFields = (of: CaseDetail, draft: Draft, fields: Field[]): Field[] =>
  fields.map((field) => (field.name === 'reason' ? { ...field, isRequired: lowers(of, draft) } : field));

/** Only a person may lower a priority, and never without saying why. */
export const decideErrors = (of: CaseDetail, draft: Draft): FieldErrors =>
  lowers(of, draft) && (draft.reason ?? '').trim() === '' ? { reason: 'form.loweringNeedsReason' } : {};
