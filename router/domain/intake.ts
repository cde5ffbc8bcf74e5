import { z } from 'zod';
import { CALL_ENDINGS } from './call-back';
import { LINES } from './line';
import { PRIORITIES } from './priority';
import { filledText, text } from './text';
import { languageHint, MAX_TEXT_LENGTH } from './triage';

const receivedAt = z.iso
  .datetime({ offset: true })
  .refine((value) => value >= '2000' && value < '2200', 'must lie between the years 2000 and 2199');

/**
 * Body of `POST /v1/intake/{channel}`. `externalId` is the sender's own id: sent again, it gets the same answer. `ended`
 * and `openLineNoise` are for telephone calls that were over before anybody spoke with the caller.
 */
export const intakeSchema = z.strictObject({
  externalId: filledText(200),
  dialled: z.enum(LINES),
  text: text(MAX_TEXT_LENGTH),
  receivedAt: receivedAt.optional(),
  language: languageHint.optional(),
  caller: z
    .strictObject({
      phone: z
        .string()
        .regex(/^\+?[0-9][0-9 ()\-/]{1,30}$/, 'must be a phone number')
        .optional(),
      name: filledText(100).optional(),
    })
    .optional(),
  location: z
    .strictObject({
      address: filledText(500).optional(),
      lat: z.number().min(-90).max(90).optional(),
      lon: z.number().min(-180).max(180).optional(),
    })
    .optional(),
  ended: z.enum(CALL_ENDINGS).optional(),
  /** Something was heard on the open line. */
  openLineNoise: z.boolean().optional(),
});
export type Intake = z.infer<typeof intakeSchema>;

/** Answer of the intake: what became of the contact. It never changes, however often it is asked for. */
export const receiptSchema = z.object({
  contactId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  line: z.enum(LINES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  needsHuman: z.boolean(),
  trackingCode: z.string(),
  /** Opens the citizen's page together with the tracking code: for whoever brought the matter, and nobody else. */
  pin: z.string(),
});
export type Receipt = z.infer<typeof receiptSchema>;
