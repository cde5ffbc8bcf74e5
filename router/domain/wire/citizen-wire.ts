import { z } from 'zod';
import { SATISFACTIONS } from '../case-action-input';
import {
  ACCESS_PURPOSES,
  ACCESSED,
  CITIZEN_STAGES,
  OFFICES,
  PRIVACY_DECISIONS,
  PRIVACY_REQUEST_KINDS,
} from '../citizen';
import { LANGUAGES } from '../language';
import { LINES } from '../line';
import { filledText, text } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const phone = z
  .string()
  .max(40)
  .regex(/^\+?[0-9][0-9 ()\-/]{4,30}$/, 'must be a phone number');

/** Body of `POST /v1/citizen/codes`: a code is sent to the number, if anything is kept of it. The answer does not say. */
export const citizenCodeSchema = z.strictObject({ phone, language: z.enum(LANGUAGES).optional() });
export type CitizenCodeAsk = z.infer<typeof citizenCodeSchema>;

/** Body of `POST /v1/citizen/session`: what the receipt said, or a number and the code that was sent to it. */
export const citizenSignInSchema = z.union([
  z.strictObject({ trackingCode: filledText(40), pin: filledText(20) }),
  z.strictObject({ phone, code: filledText(20) }),
]);
export type CitizenSignIn = z.infer<typeof citizenSignInSchema>;

/** Until when one is signed in, and by what. */
export const citizenSessionSchema = z.object({ by: z.enum(['case', 'phone']), expiresAt: instant });

const ratingSchema = z.object({
  isSolved: z.boolean(),
  satisfaction: z.enum(SATISFACTIONS),
  words: z.string(),
  at: instant,
});

export const privacyRequestSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(PRIVACY_REQUEST_KINDS),
  words: z.string(),
  askedAt: instant,
  decision: z.enum(PRIVACY_DECISIONS).nullable(),
  decisionReason: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type PrivacyRequestWire = z.infer<typeof privacyRequestSchema>;

/** A case as whoever brought it sees it. */
export const citizenCaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  line: z.enum(LINES),
  stage: z.enum(CITIZEN_STAGES),
  category: namesSchema,
  receivedAt: instant,
  closedAt: instant.nullable(),
  /** What they said, each time. Empty once its time was over. */
  words: z.array(z.object({ at: instant, text: z.string() })),
  reply: z.string().nullable(),
  /** Where it belongs, when it was not taken here. */
  whereToGo: z.string().nullable(),
  /** Who they are for everybody who handles it: masked, or an informant's pseudonym. */
  caller: z.object({ phone: z.string().nullable(), name: z.string().nullable(), pseudonym: z.string().nullable() }),
  mayReopen: z.boolean(),
  mayRate: z.boolean(),
  rating: ratingSchema.nullable(),
  requests: z.array(privacyRequestSchema),
});
export type CitizenCase = z.infer<typeof citizenCaseSchema>;
export const citizenCasesSchema = z.object({ items: z.array(citizenCaseSchema), dataAt: instant });

export const citizenReopenSchema = z.strictObject({ reason: filledText(2_000) });
export const citizenRatingSchema = z.strictObject({
  isSolved: z.boolean(),
  satisfaction: z.enum(SATISFACTIONS),
  words: text(2_000).default(''),
});
export type CitizenRatingInput = z.infer<typeof citizenRatingSchema>;
export const privacyAskSchema = z.strictObject({ kind: z.enum(PRIVACY_REQUEST_KINDS), words: filledText(2_000) });
export type PrivacyAsk = z.infer<typeof privacyAskSchema>;

/** One office that looked at the case, for one purpose, within one hour of the clock. */
export const accessSchema = z.object({
  /** The last time within the hour. */
  at: instant,
  office: z.enum(OFFICES),
  accessed: z.enum(ACCESSED),
  purpose: z.enum(ACCESS_PURPOSES),
  times: z.number().int().min(1),
});
export type AccessWire = z.infer<typeof accessSchema>;
/** Newest first, 200 at most. `delayDays`: how long accesses of an investigation are not shown yet. */
export const accessesSchema = z.object({ items: z.array(accessSchema), delayDays: z.number().int(), dataAt: instant });

/** Everything that is kept of the citizen's cases, to be taken away. */
export const citizenExportSchema = z.object({
  exportedAt: instant,
  cases: z.array(
    citizenCaseSchema.extend({
      /** In clear only to who has shown that the telephone is theirs; never of an informant. */
      identity: z.object({ phone: z.string().nullable(), name: z.string().nullable() }).nullable(),
      location: z.array(
        z.object({ address: z.string().nullable(), lat: z.number().nullable(), lon: z.number().nullable() }),
      ),
      accesses: z.array(accessSchema),
    }),
  ),
});
export type CitizenExport = z.infer<typeof citizenExportSchema>;
