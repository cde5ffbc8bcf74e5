import { z } from 'zod';
import { CASE_STATUSES } from '../case-status';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { LINK_ACTIONS, SAME_INCIDENT_REASONS } from '../same-incident';
import { contactSchema } from './contact-wire';

const instant = z.iso.datetime();

/** Another case of the incident, as whoever handles this one sees it. `excerpt` leaves out numbers that could be a person's. */
export const relatedCaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  line: z.enum(LINES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  status: z.enum(CASE_STATUSES),
  version: z.number().int(),
  createdAt: instant,
  address: z.string().nullable(),
  excerpt: z.string(),
});
export type RelatedCase = z.infer<typeof relatedCaseSchema>;

const memberSchema = relatedCaseSchema.extend({ linkedAt: instant, isMerged: z.boolean() });

/** A case that may be of the same incident; `score` is 0.5 where it is as likely as not. */
export const suggestionSchema = relatedCaseSchema.extend({
  score: z.number().min(0).max(1),
  reasons: z.array(z.enum(SAME_INCIDENT_REASONS)),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** Answer of `GET /v1/cases/{id}/same-incident` and of everything done about a link. */
export const sameIncidentSchema = z.object({
  caseId: z.string(),
  /** The case that this one belongs to; null when it belongs to none. */
  main: relatedCaseSchema.nullable(),
  /** Cases of the incident that belong to the main case, in the order in which they were linked. */
  members: z.array(memberSchema),
  /** Everybody who reported the incident in a case that this user may read, the first one first; callers masked. */
  contacts: z.array(contactSchema),
  /** The likeliest first, the older one among equals. */
  suggestions: z.array(suggestionSchema),
  /** What this user may do about this case now; `link` means to one of the suggestions or any other case that they may read. */
  may: z.array(z.enum(LINK_ACTIONS)),
});
export type SameIncident = z.infer<typeof sameIncidentSchema>;

const claim = { version: z.number().int().min(0), fence: z.number().int().min(0).optional() };

/** Body of `POST /v1/cases/{id}/links`: the case is of the same incident as `mainId`. */
export const linkSchema = z.strictObject({ ...claim, mainId: z.uuid() });
export type LinkCommand = z.infer<typeof linkSchema>;

/** Body of `POST /v1/cases/{id}/merge` and of `POST /v1/cases/{id}/undo`. */
export const linkStepSchema = z.strictObject(claim);
export type LinkStep = z.infer<typeof linkStepSchema>;
