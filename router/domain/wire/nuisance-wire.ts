import { z } from 'zod';
import { NUISANCE_DECISIONS, NUISANCE_STATES } from '../nuisance';
import { filledText } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema });

/** Body of everything that is said about a nuisance mark. */
export const nuisanceReasonSchema = z.strictObject({ reason: filledText(500) });

/** A number that somebody asked to mark as a nuisance. The number itself stays masked. */
export const nuisanceMarkSchema = z.object({
  id: z.string(),
  state: z.enum(NUISANCE_STATES),
  phone: z.string().nullable(),
  /** The call that speaks for it. */
  contactId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  reason: z.string(),
  askedBy: person,
  askedAt: instant,
  decisionReason: z.string().nullable(),
  decidedBy: person.nullable(),
  expiresAt: instant.nullable(),
  /** What this user may say of it now. */
  decisions: z.array(z.enum(NUISANCE_DECISIONS)),
});
export type NuisanceMarkWire = z.infer<typeof nuisanceMarkSchema>;

/** What an offer says of the number that calls. */
export const nuisanceHintSchema = z.object({ reason: z.string(), expiresAt: instant });
export type NuisanceHint = z.infer<typeof nuisanceHintSchema>;
