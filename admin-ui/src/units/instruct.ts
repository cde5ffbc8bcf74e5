import type { CaseUnits } from '#domain/wire/unit-wire';
import type { Draft, Field, FieldErrors } from '../cases/actions/fields';

/** What the unit of a draft is on, if that is another case. */
export const otherCaseOf = (units: CaseUnits | undefined, unit: string | undefined) =>
  units?.units.find(({ id }) => id === unit)?.on ?? undefined;

/** Why a unit is taken away is asked only of a busy one, and then it must be said. */
export const instructFields = (units: CaseUnits | undefined, draft: Draft, fields: Field[]): Field[] =>
  otherCaseOf(units, draft.unit) === undefined
    ? fields.filter(({ name }) => name !== 'reassign')
    : fields.map((field) => (field.name === 'reassign' ? { ...field, isRequired: true } : field));

/** A busy unit is never taken away without a word. */
export const instructErrors = (units: CaseUnits | undefined, draft: Draft): FieldErrors =>
  otherCaseOf(units, draft.unit) !== undefined && (draft.reassign ?? '').trim() === ''
    ? { reassign: 'form.required' }
    : {};
