import { z } from 'zod';
import { CASE_FIGURE_KEYS, CASE_FIGURES, FIGURE_PARTS } from '../case-figures';
import { CASE_STATUSES } from '../case-status';
import { CHANNELS } from '../channel';
import { LANES, LINES } from '../line';
import { PRIORITIES } from '../priority';
import { SLA_METRICS } from '../sla';
import { text } from '../text';

/** `after` is where the page before ended, as its answer said in `next`; without it a list is read from its beginning. */
export const page = {
  after: text(400).optional(),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
};
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Cases whose district is not known. */
export const NO_DISTRICT = 'none';

const caseListFields = z.strictObject({
  ...page,
  sort: z.enum(['createdAt', 'priority', 'number']).default('createdAt'),
  order: z.enum(['ASC', 'DESC']).default('DESC'),
  line: z.enum(LINES).optional(),
  lane: z.enum(LANES).optional(),
  status: z.enum(CASE_STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  category: text(6).optional(),
  needsHuman: flag.optional(),
  isOpen: flag.optional(),
  q: text(40).optional(),
  district: text(20).optional(),
  figure: z.enum(CASE_FIGURE_KEYS).optional(),
  figurePart: z.enum(FIGURE_PARTS).default('whole'),
  figureLine: z.enum(LINES).optional(),
  figureUnit: text(20).optional(),
  figureMetric: z.enum(SLA_METRICS).optional(),
  figureFrom: z.iso.datetime().optional(),
  figureTo: z.iso.datetime().optional(),
});

const MOST_FIGURE_DAYS = 366;
const TAKEN_APART = [
  ['figureLine', 'line'],
  ['figureUnit', 'unit'],
  ['figureMetric', 'metric'],
] as const;

/** What is said of a figure must fit it: a figure of a period needs one, and nothing takes apart what is not counted by it. */
function misfits({ figure, figureFrom, figureTo, ...rest }: z.infer<typeof caseListFields>): [string, string][] {
  const { by = [], isOfPeriod = false } = figure === undefined ? {} : CASE_FIGURES[figure];
  const ms = Date.parse(figureTo ?? '') - Date.parse(figureFrom ?? '');
  const isPeriod = ms > 0 && ms <= MOST_FIGURE_DAYS * 86_400_000;
  return [
    ...TAKEN_APART.flatMap(([field, part]): [string, string][] =>
      rest[field] === undefined || by.includes(part) ? [] : [[field, 'is not what this figure is counted by']],
    ),
    ...(isOfPeriod && !isPeriod
      ? [['figureTo', 'must be later than figureFrom, by 366 days at most'] as [string, string]]
      : []),
  ];
}

/**
 * Query of `GET /v1/cases`. `isOpen` leaves out what is closed or merged; `q` matches the case number from its start.
 * `sort=priority` puts what is open in the order in which it is worked on, and shows nothing else. `district` is where the
 * first contact with a place lies, `none` where that is not known. `figure` leaves only what a figure of the board or of a
 * report counts, of a share also its `figurePart`; a figure of a period has its first instant in and its last one out.
 */
export const caseListQuerySchema = caseListFields.superRefine((query, context) => {
  for (const [field, message] of misfits(query)) context.addIssue({ code: 'custom', path: [field], message });
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

/** Every list: its rows, whether more follow, and the database time they were read at. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.object({ items: z.array(row), hasNextPage: z.boolean(), dataAt: z.iso.datetime() });

/** A page of a list that may be long, and where it ends: null on the last one. */
export const pageOf = <T extends z.ZodType>(row: T) => listOf(row).extend({ next: z.string().nullable() });

/**
 * What a list of the cases of a figure is of: how often something counts (`whole`), how often in its part (of a share),
 * and in how many cases what is listed lies; null of another list.
 */
export const figureCountsSchema = z
  .object({ whole: z.number().int(), part: z.number().int(), cases: z.number().int() })
  .nullable();
export type FigureCounts = z.infer<typeof figureCountsSchema>;

/** What a view answers of such a list. */
export type Page<T> = { items: T[]; hasNextPage: boolean; next: string | null };
