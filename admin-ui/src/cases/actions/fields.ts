import { z } from 'zod';
import type { CaseAction } from '#domain/case-action';
import { CASE_ACTION_INPUT } from '#domain/case-action-input';
import type { MessageKey } from '../../i18n/catalogue';

type Shape = (typeof CASE_ACTION_INPUT)[CaseAction]['shape'];
export type FieldName = Shape extends infer S ? (S extends unknown ? keyof S & string : never) : never;

/** How a field of an action is asked for; the schema of the action decides, the form only draws it. */
export type Field = { name: FieldName; isRequired: boolean } & (
  | { kind: 'text' }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'category' }
  | { kind: 'department' }
  | { kind: 'unit' }
  | { kind: 'number' }
  | { kind: 'date' }
);

function fieldOf(name: FieldName, schema: z.ZodType): Field {
  const isRequired = !(schema instanceof z.ZodOptional);
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (name === 'category') return { name, isRequired, kind: 'category' };
  if (name === 'departmentCode' || name === 'accusedDepartmentCode') return { name, isRequired, kind: 'department' };
  if (name === 'unit') return { name, isRequired, kind: 'unit' };
  if (inner instanceof z.ZodNumber) return { name, isRequired, kind: 'number' };
  if (inner instanceof z.ZodISODate) return { name, isRequired, kind: 'date' };
  if (inner instanceof z.ZodEnum) return { name, isRequired, kind: 'choice', options: inner.options.map(String) };
  return { name, isRequired, kind: 'text' };
}

/** The fields of an action in the order of its schema. */
export const fieldsOf = (action: CaseAction): Field[] =>
  Object.entries<z.ZodType>(CASE_ACTION_INPUT[action].shape).map(([name, schema]) =>
    fieldOf(name as FieldName, schema),
  );

export type Draft = Partial<Record<FieldName, string>>;
export type FieldErrors = Partial<Record<FieldName, MessageKey>>;

const messageOf = (issue: z.core.$ZodIssue, value: string | undefined): MessageKey => {
  if (value === undefined || value.trim() === '') return 'form.required';
  return issue.code === 'too_big' ? 'form.tooLong' : 'form.invalid';
};

/** What is typed, as input of the action: empty fields are left out, so that an optional one is absent. */
const inputOf = (action: CaseAction, draft: Draft): Record<string, string | number> => {
  const numbers = fieldsOf(action).flatMap(({ kind, name }) => (kind === 'number' ? [name as string] : []));
  const filled = Object.entries(draft).filter(([, value]) => value !== undefined && value.trim() !== '');
  return Object.fromEntries(filled.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]));
};

/** Checks a draft with the same schema as the server. */
export function readDraft(action: CaseAction, draft: Draft): { input: unknown } | { errors: FieldErrors } {
  const parsed = CASE_ACTION_INPUT[action].safeParse(inputOf(action, draft));
  if (parsed.success) return { input: parsed.data };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path[0] as FieldName;
    errors[name] ??= messageOf(issue, draft[name]);
  }
  return { errors };
}
