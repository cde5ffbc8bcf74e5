import { z } from 'zod';
import { POLICY_INPUT, POLICY_KINDS, type PolicyKind, type PolicyValue } from '../policy-input';
import { filledText } from '../text';
import { page } from './list-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema });

/** Kinds that the log of changes knows: those edited as policies, and two that have forms of their own. */
export const CHANGE_KINDS = [...POLICY_KINDS, 'boundary-rule', 'notification-template', 'retention-rule'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const valueOf = <K extends PolicyKind>(kind: K) =>
  POLICY_INPUT[kind] as unknown as z.ZodType<PolicyValue<K>, PolicyValue<K>>;

/**
 * Body of `POST /v1/policies/{kind}`: a new policy, or the next version of one. `version` is the one that the screen
 * shows, 0 for a new one; a stale one is answered with 409. `validFrom` only for kinds that may begin later than now.
 */
export type PolicyChangeInput<K extends PolicyKind = PolicyKind> = {
  version: number;
  reason: string;
  validFrom?: string;
  value: PolicyValue<K>;
};
export const policyChangeInput = <K extends PolicyKind>(kind: K) =>
  z.strictObject({
    version: z.int().min(0),
    reason: filledText(500),
    validFrom: z.iso.datetime({ offset: true }).optional(),
    value: valueOf(kind),
  });

const change = {
  /** Null: it came with the product. */
  changedBy: person.nullable(),
  changedAt: instant.nullable(),
  validFrom: instant.nullable(),
};

/**
 * One row of `GET /v1/policies/{kind}`; `id` is its key. `proposed` is what the product would say now of what nobody has
 * changed yet; null where it would say the same.
 */
export const policyRow = <K extends PolicyKind>(kind: K) =>
  z.object({
    id: z.string(),
    version: z.number().int(),
    value: valueOf(kind),
    ...change,
    proposed: valueOf(kind).nullable(),
  });
export type PolicyRow<K extends PolicyKind = PolicyKind> = {
  id: string;
  version: number;
  value: PolicyValue<K>;
  changedBy: z.output<typeof person> | null;
  changedAt: string | null;
  validFrom: string | null;
  proposed: PolicyValue<K> | null;
};

/** Query of `GET /v1/policy-changes`, newest first; with a key, the history of one policy. */
export const policyChangeQuerySchema = z.strictObject({
  ...page,
  kind: z.enum(CHANGE_KINDS).optional(),
  key: filledText(200).optional(),
});
export type PolicyChangeQuery = z.infer<typeof policyChangeQuerySchema>;

/** One row of `GET /v1/policy-changes`. `before` is null for what was new. */
export const policyChangeSchema = z.object({
  id: z.string(),
  kind: z.enum(CHANGE_KINDS),
  key: z.string(),
  version: z.number().int(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()),
  reason: z.string(),
  validFrom: instant,
  at: instant,
  by: person,
});
export type PolicyChangeWire = z.infer<typeof policyChangeSchema>;

/**
 * Query of `GET /v1/knowledge`: what helps with a case of a class today, or what speaks of all of these words. Whoever
 * sits at a line finds what is that line's.
 */
export const knowledgeQuerySchema = z
  .strictObject({
    category: z
      .string()
      .regex(/^[0-9]{2,6}$/, 'must be a category code')
      .optional(),
    words: filledText(100).optional(),
  })
  .refine(({ category, words }) => category !== undefined || words !== undefined, {
    path: ['words'],
    message: 'a class or words must be asked for',
  });
export type KnowledgeQuery = z.infer<typeof knowledgeQuerySchema>;
/** One row of its answer. */
export const knowledgeSchema = POLICY_INPUT.knowledge;
