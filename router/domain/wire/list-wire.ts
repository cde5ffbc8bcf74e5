import { z } from 'zod';
import { CASE_STATUSES } from '../case-status';
import { CHANNELS } from '../channel';
import { LANES, LINES } from '../line';
import { PRIORITIES } from '../priority';
import { text } from '../text';

export const page = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
};
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Query of `GET /v1/cases`. `isOpen` leaves out what is closed or merged; `q` matches the case number from its start. */
export const caseListQuerySchema = z.strictObject({
  ...page,
  sort: z.enum(['createdAt', 'updatedAt', 'priority', 'number']).default('createdAt'),
  order: z.enum(['ASC', 'DESC']).default('DESC'),
  line: z.enum(LINES).optional(),
  lane: z.enum(LANES).optional(),
  status: z.enum(CASE_STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  category: text(6).optional(),
  needsHuman: flag.optional(),
  isOpen: flag.optional(),
  q: text(40).optional(),
});
export type CaseListQuery = z.infer<typeof caseListQuerySchema>;

/** Query of `GET /v1/contacts`, newest first. */
export const contactListQuerySchema = z.strictObject({
  ...page,
  channel: z.enum(CHANNELS).optional(),
  dialled: z.enum(LINES).optional(),
  caseId: z.uuid().optional(),
});
export type ContactListQuery = z.infer<typeof contactListQuerySchema>;

/** Every list: the rows of a page, whether more follow, and the database time they were read at. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.object({ items: z.array(row), hasNextPage: z.boolean(), dataAt: z.iso.datetime() });
