import { z } from 'zod';
import { filledText } from '../text';
import { caseRowSchema } from './case-wire';

/**
 * Body of `POST /v1/search`: what was typed, and for the next page where the last one ended. It is a body and no query, so
 * that a telephone number stands in no address and no log.
 */
export const searchSchema = z.strictObject({
  q: filledText(100),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type SearchInput = z.infer<typeof searchSchema>;

/** By what a case was found: its own number, the number of who called, or what was said. */
export const FOUND_BY = ['case-number', 'phone', 'words'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/**
 * A case that was found. `words` is what was said around what was typed, 120 characters at most; null where it was found
 * by a number.
 */
export const foundCaseSchema = caseRowSchema.extend({ foundBy: z.enum(FOUND_BY), words: z.string().nullable() });
export type FoundCase = z.infer<typeof foundCaseSchema>;

/**
 * Answer of `POST /v1/search`: cases by number first, then by telephone number, then by words, the newest first in each.
 * There is no count: it would tell of what may not be seen. `unindexedSince` is when the oldest contact came in that is
 * not found by its words yet; null when all are.
 */
export const searchAnswerSchema = z.object({
  items: z.array(foundCaseSchema),
  next: z.string().nullable(),
  unindexedSince: z.iso.datetime().nullable(),
  dataAt: z.iso.datetime(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
