import { z } from 'zod';
import { LINES } from '../line';

const instant = z.iso.datetime();
const share = z.number().min(0).max(1);

const outlookSchema = z.object({
  seats: z.number().int(),
  /** Share of all callers who are answered in time. */
  serviceLevel: share,
  abandoned: share,
  /** Mean wait of all callers, in ms; null where it has no end. */
  meanWaitMs: z.number().nullable(),
  /** Busy share of the seats. */
  occupancy: share,
});

const slotSchema = z.object({
  /** Start of the half hour. */
  at: instant,
  /** Contacts expected, and the bounds within which 95 of 100 such half hours lie. */
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  /** Like days that the forecast was learned from; 0: from the profile alone. */
  weeks: z.number().int(),
  /** Contacts of the same half hour one day before; null when they were not counted. */
  dayBefore: z.number().int().nullable(),
  needed: outlookSchema,
  /** People on the roster for the seats that are needed. */
  rostered: z.number().int(),
  oneMore: outlookSchema,
  oneFewer: outlookSchema.nullable(),
});
export type StaffingSlotWire = z.infer<typeof slotSchema>;

/** What a line promises and owes, as the staffing policy of the city says. */
export const staffingPolicySchema = z.object({
  line: z.enum(LINES),
  withinMs: z.number().int(),
  levelPercent: z.number().int(),
  patienceMs: z.number().int(),
  handlingMs: z.number().int(),
  wrapUpMs: z.number().int(),
  maxOccupancyPercent: z.number().int(),
  shrinkagePercent: z.number().int(),
  minSeats: z.number().int(),
});

const forecastQualitySchema = z.object({
  /** Half hours of the past that were forecast from what came before them and compared with what came. */
  slots: z.number().int(),
  /** Contacts by which the forecast was off, over all contacts (WAPE). */
  error: z.number(),
  /** The same of taking what came in the same half hour of the like day before. */
  weekBeforeError: z.number(),
  /** Share of the half hours within the range of 95 in 100. */
  inRange: share,
  /** Whether the plan uses the forecast; one that is not better than the week before gives way to it. */
  isPublished: z.boolean(),
});

const lineSchema = z.object({
  line: z.enum(LINES),
  policy: staffingPolicySchema,
  /** Mean time of a call with its wrap-up that the plan uses, in ms. */
  handlingMs: z.number(),
  /** Whether calls of the last seven days were measured; otherwise the policy says how long one takes. */
  isHandlingMeasured: z.boolean(),
  /** How far off the forecast was lately; null until a day can be compared. */
  forecast: forecastQualitySchema.nullable(),
  /** Operators at their seats, and what callers can expect of them in this half hour. */
  now: outlookSchema,
  /** Answers that will be late within 15 minutes if nobody more sits down: of those who wait, and of those who will call. */
  breaches: z.object({ waiting: z.number().int(), coming: z.number() }),
  /** This half hour and those of the next 24 hours. */
  slots: z.array(slotSchema),
});
export type StaffingLineWire = z.infer<typeof lineSchema>;

/** Answer of `GET /v1/staffing`: seats by half hour and line, 110 first. */
export const staffingSchema = z.object({
  dataAt: instant,
  /** Of the city, in minutes east of Greenwich: its half hours are told by its own clock. */
  utcOffsetMinutes: z.number().int(),
  lines: z.array(lineSchema),
});
export type StaffingWire = z.infer<typeof staffingSchema>;
