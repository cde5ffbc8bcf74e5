import { z } from 'zod';
import { LINKAGE_TYPES } from './linkage';
import { PRIORITIES } from './priority';
import { filledText } from './text';
import { MAX_TEXT_LENGTH } from './triage';

/**
 * What a command carries that may be sent again: its own id, under which it is done once, and the case as the screen
 * showed it, with the fence where a seat holds it.
 */
const command = {
  commandId: z.uuid(),
  version: z.number().int().min(0),
  fence: z.number().int().min(0).optional(),
};

/** Body of `POST /v1/cases/{id}/linkages`. */
export const linkageInputSchema = z.strictObject({
  ...command,
  type: z.enum(LINKAGE_TYPES),
  category: z.string().regex(/^[0-9]{2,6}$/, 'must be a category code'),
  priority: z.enum(PRIORITIES),
  note: filledText(2_000),
});
export type LinkageInput = z.infer<typeof linkageInputSchema>;

/** Body of `POST /v1/cases/{id}/words`: what the caller now says. */
export const wordsInputSchema = z.strictObject({ ...command, text: filledText(MAX_TEXT_LENGTH) });
export type WordsInput = z.infer<typeof wordsInputSchema>;
