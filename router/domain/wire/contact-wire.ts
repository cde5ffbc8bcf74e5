import { z } from 'zod';
import { type Channel, CHANNELS, isWritten } from '../channel';
import { LINES } from '../line';
import { filledText } from '../text';

const instant = z.iso.datetime();

/** The caller as everybody sees them: masked. `GET` never answers more; `POST …/reveal` does, with a purpose, and is logged. */
export const maskedCallerSchema = z.object({
  phone: z.string().nullable(),
  name: z.string().nullable(),
  /** Of an informant, who has neither: four signs that tell one from another. */
  pseudonym: z.string().optional(),
});

export const contactSchema = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  dialled: z.enum(LINES),
  text: z.string(),
  address: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  caller: maskedCallerSchema.nullable(),
  receivedAt: instant,
  acceptedAt: instant,
  caseId: z.string(),
  caseNumber: z.string(),
});
export type ContactWire = z.infer<typeof contactSchema>;

/** Why somebody opens a caller's identity. */
export const REVEAL_PURPOSES = ['CALL_BACK', 'LOCATE_CALLER', 'HANDLE_CASE', 'CHECK_QUALITY'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];
/** What the identity behind a contact may be opened for: nobody rings who wrote. */
export const revealPurposesOf = (channel: Channel): RevealPurpose[] =>
  REVEAL_PURPOSES.filter((purpose) => purpose !== 'CALL_BACK' || !isWritten(channel));
export const revealSchema = z.strictObject({ purpose: z.enum(REVEAL_PURPOSES), note: filledText(500).optional() });

/** Answer of `POST /v1/contacts/{id}/reveal`. */
export const callerSchema = z.object({ phone: z.string().nullable(), name: z.string().nullable() });
export type CallerWire = z.infer<typeof callerSchema>;
