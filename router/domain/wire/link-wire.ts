import { z } from 'zod';
import { eidoSchema } from '../eido';
import { LINES } from '../line';
import { HANDOVER_STATES, TOLD_EVENTS } from '../link-protocol';
import { filledText, text } from '../text';
import { TRANSFER_KINDS } from '../transfer';

const ofTransfer = { id: z.uuid(), transferId: z.uuid() };

/** What one installation tells or asks the other. `id` is the sender's: sent again, it gets the same answer. */
export const linkMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ofTransfer,
    kind: z.literal('offer'),
    transferKind: z.enum(TRANSFER_KINDS),
    reason: text(5_000),
    /** How often the two lines have sent the matter to and fro, this transfer among them. */
    bounces: z.int().min(0).max(1_000),
    /** A consultation has decided that it is the receiver's: it may not be refused. */
    isDecided: z.boolean(),
    eido: eidoSchema,
  }),
  z.strictObject({ ...ofTransfer, kind: z.literal('withdrawal') }),
  z.strictObject({ ...ofTransfer, kind: z.literal('acceptance'), caseNumber: filledText(100) }),
  z.strictObject({ ...ofTransfer, kind: z.literal('refusal'), reason: filledText(5_000) }),
  z.strictObject({
    ...ofTransfer,
    kind: z.literal('feedback'),
    event: z.enum(TOLD_EVENTS),
    /** The reply, the feedback from the scene, or the place to go; null where the entry has no words for the requester. */
    words: text(5_000).nullable(),
    at: z.iso.datetime(),
  }),
  /** Says who is there and changes nothing. */
  z.strictObject({ id: z.uuid(), kind: z.literal('hello') }),
]);
export type LinkMessage = z.infer<typeof linkMessageSchema>;
export type HandoverMessage = Exclude<LinkMessage, { kind: 'hello' }>;

/** The answer to a message: which line answers, where the handover stands there, and whether an acceptance was granted. */
export const linkAnswerSchema = z.object({
  line: z.enum(LINES),
  handover: z.enum(HANDOVER_STATES).nullable(),
  caseNumber: z.string().nullable(),
  isGranted: z.boolean().nullable(),
});
export type LinkAnswer = z.infer<typeof linkAnswerSchema>;

/** `GET /v1/link`: which line lives at another installation, if any, and whether that one answers. */
export const linkStatusSchema = z.object({
  link: z
    .object({
      line: z.enum(LINES),
      isAnswering: z.boolean(),
      /** When it answered last; null before the first time. */
      answeredAt: z.string().nullable(),
      failingSince: z.string().nullable(),
      /** Messages that it has not answered yet, and how long the oldest has waited. */
      undelivered: z.number().int(),
      oldestAt: z.string().nullable(),
    })
    .nullable(),
});
export type LinkStatus = z.infer<typeof linkStatusSchema>;

/** `GET /v1/cases/{id}/handover`: what a case that came over the link was there, and what may be done about it. */
export const handoverSchema = z.object({
  handover: z
    .object({
      transferId: z.string(),
      fromLine: z.enum(LINES),
      theirCaseNumber: z.string().nullable(),
      reason: z.string(),
      state: z.enum(HANDOVER_STATES),
      mayRefuse: z.boolean(),
    })
    .nullable(),
});
export type HandoverWire = z.infer<typeof handoverSchema>;

export const handoverRefusalSchema = z.strictObject({ reason: filledText(5_000) });
