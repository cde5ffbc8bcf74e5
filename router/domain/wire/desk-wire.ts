import { z } from 'zod';
import { CASE_STATUSES } from '../case-status';
import { DRAFT_FORMS } from '../draft';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { text } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();

/** Most fields of one form. */
const MAX_FIELDS = 20;
/** What is typed, by field: as long as any field of any form may be. */
const fieldsSchema = z
  .record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/, 'must be the name of a field'), text(5_000))
  .refine((fields) => Object.keys(fields).length <= MAX_FIELDS, `must not have more than ${MAX_FIELDS} fields`);

/** Body of `PUT /v1/cases/{id}/drafts/{form}`: all that stands in the form; without a field the draft is thrown away. */
export const draftInputSchema = z.strictObject({ fields: fieldsSchema });

/** What one person has typed into one form about a case and not sent. */
export const draftSchema = z.object({
  form: z.enum(DRAFT_FORMS),
  fields: z.record(z.string(), z.string()),
  savedAt: instant,
});
export type DraftWire = z.infer<typeof draftSchema>;

/** Answer of `GET /v1/cases/{id}/drafts`, newest first, and of every `PUT`: one's own drafts alone. */
export const draftsSchema = z.object({ items: z.array(draftSchema) });
export type DraftsWire = z.infer<typeof draftsSchema>;

/** Somebody else who has the case on the screen; `writes` names the form that they are typing in. */
export const viewerSchema = z.object({
  id: z.string(),
  displayNames: namesSchema,
  since: instant,
  writes: z.enum(DRAFT_FORMS).nullable(),
});
export type ViewerWire = z.infer<typeof viewerSchema>;

/** Answer of `PUT /v1/cases/{id}/presence`: a hint, which stops nobody and ends by itself. */
export const presenceSchema = z.object({ viewers: z.array(viewerSchema) });
export type PresenceWire = z.infer<typeof presenceSchema>;

/** Another case that the same number reported, as far as the reader may see it; nothing tells who called. */
export const earlierCaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  line: z.enum(LINES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  status: z.enum(CASE_STATUSES),
  createdAt: instant,
  excerpt: z.string(),
});
export type EarlierCase = z.infer<typeof earlierCaseSchema>;

/** Answer of `GET /v1/cases/{id}/earlier-cases`: newest first, and whether there are more than are shown. */
export const earlierCasesSchema = z.object({ items: z.array(earlierCaseSchema), hasMore: z.boolean() });
export type EarlierCases = z.infer<typeof earlierCasesSchema>;
