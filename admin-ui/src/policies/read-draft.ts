import type { z } from 'zod';
import { POLICY_INPUT, type PolicyKind, type PolicyValue } from '#domain/policy-input';
import type { MessageKey } from '../i18n/catalogue';
import type { Draft, FieldName } from './fields';
import { policiesZh } from './zh';

export type Faults = Partial<Record<FieldName, MessageKey>>;

type ExplainedField = keyof typeof policiesZh.fault;
const isExplained = (name: string): name is ExplainedField => Object.hasOwn(policiesZh.fault, name);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  Number.isNaN(value) ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).some(isEmpty));

/** What to say of a field: that it is empty, what its rule is where there is one to tell, or that it is wrong. */
export function faultOf(name: string, value: unknown, code?: z.core.$ZodIssue['code']): MessageKey {
  if (isEmpty(value)) return 'form.required';
  if (isExplained(name)) return `policies.fault.${name}`;
  return code === 'too_big' ? 'form.tooLong' : 'form.invalid';
}

/** Checks a draft with the same schema as the server. */
export function readDraft(kind: PolicyKind, draft: Draft): { value: PolicyValue } | { faults: Faults } {
  const parsed = POLICY_INPUT[kind].safeParse(draft);
  if (parsed.success) return { value: parsed.data };
  const faults: Faults = {};
  for (const { path, code } of parsed.error.issues) {
    const name = String(path[0]) as FieldName;
    faults[name] ??= faultOf(name, draft[name], code);
  }
  return { faults };
}
