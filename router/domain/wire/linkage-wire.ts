import { z } from 'zod';
import { LINKAGE_TYPES } from '../linkage';
import { caseRowSchema } from './case-wire';
import { namesSchema } from './session-wire';

/** Answer of `/v1/cases/{id}/linkages`: the parts of a matter that the other line has, as they stand there now. */
export const caseLinkagesSchema = z.object({
  caseId: z.string(),
  /** What this user may ask the other line for now. */
  mayLink: z.array(z.enum(LINKAGE_TYPES)),
  /** The newest first. */
  linkages: z.array(
    z.object({
      id: z.string(),
      type: z.enum(LINKAGE_TYPES),
      /** True when this case asked, false when it is the part that was asked for. */
      isAsking: z.boolean(),
      note: z.string(),
      by: z.object({ id: z.string(), displayNames: namesSchema }),
      at: z.iso.datetime(),
      /** The case on the other side; it is due by its own clocks. */
      other: caseRowSchema.pick({
        ...{ id: true, number: true, line: true, status: true, category: true, priority: true, nextDue: true },
      }),
      /** What the other side reported: the reply of 12345, the scene feedback of 110. */
      feedback: z.string().nullable(),
    }),
  ),
});
export type CaseLinkages = z.infer<typeof caseLinkagesSchema>;
