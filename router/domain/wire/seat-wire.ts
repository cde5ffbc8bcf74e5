import { z } from 'zod';
import { LANGUAGES } from '../language';
import { LANES, LINES } from '../line';
import { TRANSFER_KINDS } from '../transfer';
import { REQUESTED_SEAT_STATES, SEAT_STATES } from '../seat';
import { caseRowSchema } from './case-wire';
import { contactSchema } from './contact-wire';
import { nuisanceHintSchema } from './nuisance-wire';

const instant = z.iso.datetime();

/** Body of `PUT /v1/seat`. */
export const seatRequestSchema = z.strictObject({ state: z.enum(REQUESTED_SEAT_STATES) });

/** A ringing offer, with what the operator needs to decide whether to take it. */
export const offerSchema = z.object({
  id: z.string(),
  offeredAt: instant,
  ringsUntil: instant,
  case: caseRowSchema,
  contact: contactSchema.omit({ caller: true }),
  /** What the other line asks, when the case comes from there. */
  transfer: z
    .object({
      id: z.string(),
      kind: z.enum(TRANSFER_KINDS),
      fromLine: z.enum(LINES),
      reason: z.string(),
      mayRefuse: z.boolean(),
    })
    .nullable(),
  /** The number is marked: a hint, which changes nothing about the offer. */
  nuisance: nuisanceHintSchema.nullable(),
});
export type OfferWire = z.infer<typeof offerSchema>;

/** Answer of every `/v1/seat` and `/v1/offers` request, and the `seat` message of the stream. */
export const seatSchema = z.object({
  state: z.enum(SEAT_STATES),
  stateSince: instant,
  lanes: z.array(z.enum(LANES)),
  languages: z.array(z.enum(LANGUAGES)),
  /** The seat dies when `POST /v1/seat/heartbeat` stays away this long. */
  leaseMs: z.number().int(),
  offer: offerSchema.nullable(),
  /** The case that the seat holds. */
  heldCaseId: z.string().nullable(),
  /** The case of the three-way call that the seat is in for the other line. */
  joinedCaseId: z.string().nullable(),
  /** The cases that went from this seat back to their queue when its browser fell silent; empty once it is in use again. */
  lostCases: z.array(z.object({ id: z.string(), number: z.string() })),
  serverTime: instant,
});
export type SeatWire = z.infer<typeof seatSchema>;
