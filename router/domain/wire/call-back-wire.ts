import { z } from 'zod';
import { ATTEMPT_RESULTS, CALL_BACK_ENDS, CALL_BACK_KINDS, CUES, SUPERVISOR_OUTCOMES } from '../call-back';
import { CHANNELS } from '../channel';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { filledText } from '../text';
import { maskedCallerSchema } from './contact-wire';
import { flag, page } from './list-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const note = filledText(2_000);

/** Query of `GET /v1/call-backs`: the most urgent first, then what is due first. */
export const callBackListQuerySchema = z.strictObject({
  ...page,
  caseId: z.uuid().optional(),
  isOpen: flag.optional(),
});
export type CallBackListQuery = z.infer<typeof callBackListQuerySchema>;

/** Body of `POST /v1/call-backs/{id}/attempts`. `number` is the attempt that the screen showed as the next: each is recorded once. */
export const attemptSchema = z.strictObject({
  number: z.number().int().min(1).max(1_000),
  result: z.enum(ATTEMPT_RESULTS),
  note: note.optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Body of `POST /v1/call-backs/{id}/decision`: what a supervisor says when every attempt was in vain, and why. */
export const callBackDecisionSchema = z.strictObject({ outcome: z.enum(SUPERVISOR_OUTCOMES), note });
export type CallBackDecision = z.infer<typeof callBackDecisionSchema>;

/** Somebody who is owed an answer. Who it is stays masked; `contactId` opens it, with a purpose. */
export const callBackSchema = z.object({
  id: z.string(),
  kind: z.enum(CALL_BACK_KINDS),
  caseId: z.string(),
  caseNumber: z.string(),
  line: z.enum(LINES),
  contactId: z.string(),
  channel: z.enum(CHANNELS),
  caller: maskedCallerSchema.nullable(),
  address: z.string().nullable(),
  priority: z.enum(PRIORITIES),
  cues: z.array(z.enum(CUES)),
  owedSince: instant,
  /** Of the next attempt. */
  dueAt: instant,
  attempts: z.number().int(),
  plannedAttempts: z.number().int(),
  needsSupervisor: z.boolean(),
  outcome: z.enum(CALL_BACK_ENDS).nullable(),
  note: z.string().nullable(),
  doneAt: instant.nullable(),
  made: z.array(
    z.object({
      number: z.number().int(),
      result: z.enum(ATTEMPT_RESULTS),
      note: z.string().nullable(),
      at: instant,
      actor: z.object({ id: z.string(), displayNames: namesSchema }),
    }),
  ),
});
export type CallBackWire = z.infer<typeof callBackSchema>;
