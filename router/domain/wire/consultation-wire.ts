import { z } from 'zod';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { namesSchema } from './session-wire';
import { boundaryRuleSchema } from './transfer-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema });

/** One row of `GET /v1/boundary-rules`: an entry with its history. */
export const listedRuleSchema = boundaryRuleSchema.extend({
  /** Null: it came with the product. */
  createdBy: person.nullable(),
  createdAt: instant,
  /** Who ended it, by an act or by the next version. */
  endedBy: person.nullable(),
  /** The case about which a consultation decided so. */
  caseId: z.string().nullable(),
});
export type ListedRule = z.infer<typeof listedRuleSchema>;

/** One consultation about a case. */
export const consultationSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  question: z.string(),
  /** Ids of events of the case. */
  evidence: z.array(z.string()),
  /** Lines, and departments by their codes. */
  parties: z.array(z.string()),
  /** Null when the system opened it. */
  openedBy: person.nullable(),
  openedAt: instant,
  dueAt: instant.nullable(),
  isLate: z.boolean(),
  /** The oldest first; the last one of a party counts. */
  opinions: z.array(
    z.object({ id: z.string(), party: z.string(), owner: z.enum(LINES), words: z.string(), by: person, at: instant }),
  ),
  decision: z
    .object({
      owner: z.enum(LINES),
      reason: z.string(),
      by: person,
      at: instant,
      rule: boundaryRuleSchema.nullable(),
    })
    .nullable(),
  /** The parties for which this user may speak now. */
  maySpeakFor: z.array(z.string()),
  /** The owners on which this user may decide now. */
  mayDecide: z.array(z.enum(LINES)),
});
export type ConsultationWire = z.infer<typeof consultationSchema>;
