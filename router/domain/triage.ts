import { z } from 'zod';
import { CHANNELS } from './channel';
import { TEXT_LANGUAGES } from './language';
import { LINES } from './line';
import { PRIORITIES } from './priority';
import { text } from './text';

/** Longest text taken in one contact, in UTF-16 code units. The longest real message seen has 7,022. */
export const MAX_TEXT_LENGTH = 20_000;

/** A hint such as `zh`, `zh-CN`, `vi`: the engine reads the text and decides for itself. */
export const languageHint = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag');

/** Body of `POST /v1/triage` and one line of the triage command. */
export const triageInputSchema = z.strictObject({
  text: text(MAX_TEXT_LENGTH),
  language: languageHint.optional(),
  channel: z.enum(CHANNELS).optional(),
});
export type TriageInput = z.infer<typeof triageInputSchema>;

/** A piece of the original text, `[start, end)` in UTF-16 code units, so that `text.slice(start, end)` is the evidence. */
export const evidenceSchema = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() });
export type Evidence = z.infer<typeof evidenceSchema>;

/** `rule`: a life-risk rule hit · `model`: the classifier's words · `policy`: why a person is asked, or a line was kept. */
export const REASON_KINDS = ['rule', 'model', 'policy'] as const;
export const reasonSchema = z.object({
  kind: z.enum(REASON_KINDS),
  code: z.string(),
  evidence: z.array(evidenceSchema),
});
export type Reason = z.infer<typeof reasonSchema>;

export const alternativeSchema = z.object({ line: z.enum(LINES), category: z.string(), confidence: z.number() });
export type Alternative = z.infer<typeof alternativeSchema>;

/** What the engine proposes for a text. `confidence` is a calibrated probability in [0, 1] of `category`. */
export const triageSchema = z.object({
  line: z.enum(LINES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  confidence: z.number(),
  needsHuman: z.boolean(),
  language: z.enum(TEXT_LANGUAGES),
  alternatives: z.array(alternativeSchema),
  reasons: z.array(reasonSchema),
  modelVersion: z.string(),
  ruleVersion: z.string(),
});
export type Triage = z.infer<typeof triageSchema>;
