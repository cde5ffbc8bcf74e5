import { z } from 'zod';
import { UNSEAL_DECISIONS } from '../confidentiality';
import { filledText } from '../text';
import { REVEAL_PURPOSES } from './contact-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema });

/** Body of `POST /v1/contacts/{id}/unseal-requests`: what for, and why it cannot be done without. */
export const unsealAskSchema = z.strictObject({ purpose: z.enum(REVEAL_PURPOSES), reason: filledText(500) });
export type UnsealAsk = z.infer<typeof unsealAskSchema>;

/** Body of `POST /v1/unseal-requests/{id}/decision`. */
export const unsealDecisionSchema = z.strictObject({ decision: z.enum(UNSEAL_DECISIONS), reason: filledText(500) });
export type UnsealDecide = z.infer<typeof unsealDecisionSchema>;

/** A request as the second person reads it: no word of the case, and not who the informant is. */
export const unsealRequestSchema = z.object({
  id: z.string(),
  contactId: z.string(),
  caseNumber: z.string(),
  purpose: z.enum(REVEAL_PURPOSES),
  reason: z.string(),
  askedBy: person,
  askedAt: instant,
  decision: z.enum(UNSEAL_DECISIONS).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  /** Until when whoever asked may open it. */
  expiresAt: instant.nullable(),
});
export type UnsealRequestWire = z.infer<typeof unsealRequestSchema>;
