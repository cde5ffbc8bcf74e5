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
);

function fieldOf(name: FieldName, schema: z.ZodType): Field {
  const isRequired = !(schema instanceof z.ZodOptional);
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (name === 'category') return { name, isRequired, kind: 'category' };
  if (name === 'departmentCode') return { name, isRequired, kind: 'department' };
  if (name === 'unit') return { name, isRequired, kind: 'unit' };
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
const inputOf = (draft: Draft): Record<string, string> =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value.trim() !== ''));

/** Checks a draft with the same schema as the server. */
export function readDraft(action: CaseAction, draft: Draft): { input: unknown } | { errors: FieldErrors } {
  const parsed = CASE_ACTION_INPUT[action].safeParse(inputOf(draft));
  if (parsed.success) return { input: parsed.data };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path[0] as FieldName;
    errors[name] ??= messageOf(issue, draft[name]);
  }
  return { errors };
}
