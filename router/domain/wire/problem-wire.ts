import { z } from 'zod';
import { ERROR_CODES } from '../error-code';

/** Body of every answer that is not a success: `application/problem+json` (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(ERROR_CODES),
  /** The request id, also in the `x-request-id` header and in the log. */
  instance: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
