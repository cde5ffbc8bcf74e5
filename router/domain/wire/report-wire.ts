import { z } from 'zod';
import { LANGUAGES } from '../language';
import { LINES } from '../line';
import { REPORT_NAMES, type ReportName } from '../report-figures';
import { namesSchema } from './session-wire';

const instant = z.iso
  .datetime()
  .refine((value) => value >= '2000' && value < '2200', 'must lie between the years 2000 and 2199');

/** What the rows of a report are: days, weeks from Monday and months of the city, or units (departments, police units). */
export const GROUPINGS = ['day', 'week', 'month', 'unit'] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** Calls and quality belong to lines, not to units. */
export const groupingsOf = (report: ReportName): readonly Grouping[] =>
  report === 'orders' || report === 'police' ? GROUPINGS : GROUPINGS.filter((by) => by !== 'unit');

/** The longest period of a report, in days: by day a quarter, by week, month and unit a leap year. */
const MOST_DAYS: Record<Grouping, number> = { day: 92, week: 366, month: 366, unit: 366 };
const DAY_MS = 86_400_000;

export const reportParams = z.object({ report: z.enum(REPORT_NAMES as [ReportName, ...ReportName[]]) });

const period = { from: instant, to: instant, by: z.enum(GROUPINGS).default('day') };
const isPeriod = ({ from, to, by }: { from: string; to: string; by: Grouping }) => {
  const ms = Date.parse(to) - Date.parse(from);
  return ms > 0 && ms <= MOST_DAYS[by] * DAY_MS;
};
const badPeriod = { path: ['to'], message: 'must be later than from, by 92 days at most by day and 366 otherwise' };

/** Query of `GET /v1/reports/{report}`: a period, the first instant in and the last one out, and what its rows are. */
export const reportQuerySchema = z.strictObject(period).refine(isPeriod, badPeriod);
export type ReportQuery = z.infer<typeof reportQuerySchema>;

/** Query of `GET /v1/reports/{report}/export`: the same, and the language of the names of units. */
export const reportExportQuerySchema = z
  .strictObject({ ...period, language: z.enum(LANGUAGES).default('zh') })
  .refine(isPeriod, badPeriod);

/** Answer of `GET /v1/reports/{report}`: shares from 0 to 1, durations in ms, null where nothing was counted. */
export const reportSchema = z.object({
  dataAt: instant,
  rows: z.array(
    z.object({
      /** A day (the first of a week or month) as YYYY-MM-DD or the code of a unit; null is the whole period. */
      group: z.string().nullable(),
      /** What of the period the row is of: cut to it, and to now. */
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      /** Of a unit. */
      names: namesSchema.nullable(),
      /** Null where a report is not by line. */
      line: z.enum(LINES).nullable(),
      figures: z.record(z.string(), z.number().nullable()),
    }),
  ),
});
export type ReportWire = z.infer<typeof reportSchema>;
export type ReportRow = ReportWire['rows'][number];
