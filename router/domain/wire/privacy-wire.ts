import { z } from 'zod';
import { PRIVACY_DECISIONS } from '../citizen';
import { DATA_CLASSES, KEEP_DAYS } from '../retention';
import { filledText } from '../text';
import { privacyRequestSchema } from './citizen-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema });

/** A request as the privacy officer reads it: with the number of the case and nothing else of it. */
export const officerRequestSchema = privacyRequestSchema.extend({
  caseNumber: z.string(),
  isOver: z.boolean(),
  isHeld: z.boolean(),
  isErased: z.boolean(),
  decidedBy: person.nullable(),
});
export type OfficerRequest = z.infer<typeof officerRequestSchema>;

/** Body of `POST /v1/privacy-requests/{id}/decision`. Granting an erasure erases. */
export const privacyDecisionSchema = z.strictObject({ decision: z.enum(PRIVACY_DECISIONS), reason: filledText(1_000) });
export type PrivacyDecide = z.infer<typeof privacyDecisionSchema>;

export const legalHoldSchema = z.object({
  id: z.string(),
  caseNumber: z.string(),
  reason: z.string(),
  placedBy: person,
  placedAt: instant,
  liftReason: z.string().nullable(),
  liftedBy: person.nullable(),
  liftedAt: instant.nullable(),
});
export type LegalHoldWire = z.infer<typeof legalHoldSchema>;
export const holdPlaceSchema = z.strictObject({ caseNumber: filledText(40), reason: filledText(1_000) });
export const holdLiftSchema = z.strictObject({ reason: filledText(1_000) });

const keepDays = z.number().int().min(KEEP_DAYS.min).max(KEEP_DAYS.max);

/** How long a class is kept; `asked` is a shorter time that waits for a second person, one's own or another's. */
export const retentionRuleSchema = z.object({
  dataClass: z.enum(DATA_CLASSES),
  keepDays,
  asked: z.object({ keepDays, reason: z.string(), by: person, at: instant, isOwn: z.boolean() }).nullable(),
});
export type RetentionRuleWire = z.infer<typeof retentionRuleSchema>;
/**
 * Body of `PUT /v1/retention-rules/{dataClass}`. A longer time counts at once, a shorter one when a second person has sent
 * the same; the time that counts already takes back what was asked for.
 */
export const retentionChangeSchema = z.strictObject({ keepDays, reason: filledText(1_000) });
