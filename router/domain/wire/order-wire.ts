import { z } from 'zod';
import { CALL_BACK_OUTCOMES, RESULT_CODES, SATISFACTIONS } from '../case-action-input';
import { SUPERVISION_LEVELS, SUPERVISION_TRIGGERS, UNIT_ENDS, UNIT_ROLES } from '../order';
import { APPEAL_TYPES, REFUSALS } from '../order-action';
import { filledText } from '../text';
import { THREE_RATES } from '../three-rates';
import { namesSchema } from './session-wire';

const instant = z.iso
  .datetime()
  .refine((value) => value >= '2000' && value < '2200', 'must lie between the years 2000 and 2199');
const person = z.object({ id: z.string(), displayNames: namesSchema });
const count = z.number().int().min(0);

/** Answer of `GET /v1/cases/{id}/order`: what a work order holds beside the case. */
export const orderSchema = z.object({
  appealType: z.enum(APPEAL_TYPES).nullable(),
  accusedDepartmentCode: z.string().nullable(),
  refusal: z.enum(REFUSALS).nullable(),
  whereToGo: z.string().nullable(),
  /** What the dispatch catalogue proposes for the class, without the accused unit and those that returned the order. */
  proposed: z.array(z.string()),
  units: z.array(
    z.object({
      departmentCode: z.string(),
      role: z.enum(UNIT_ROLES),
      isDesignated: z.boolean(),
      assignedAt: instant,
      returnUntil: instant.nullable(),
      opinion: z.string().nullable(),
      endedAt: instant.nullable(),
      end: z.enum(UNIT_ENDS).nullable(),
    }),
  ),
  extension: z.object({ workingDays: count, reason: z.string(), askedAt: instant }).nullable(),
  /** Working days that may still be granted. */
  extensionLeft: count,
  reviewOn: z.iso.date().nullable(),
  failedDispatches: count,
  reworks: count,
  reopenings: count,
  callBackAttempts: count,
  callBacks: z.array(
    z.object({
      departmentCode: z.string().nullable(),
      result: z.enum(RESULT_CODES),
      outcome: z.enum(CALL_BACK_OUTCOMES),
      satisfaction: z.enum(SATISFACTIONS),
      note: z.string().nullable(),
      at: instant,
    }),
  ),
  supervisions: z.array(z.object({ trigger: z.enum(SUPERVISION_TRIGGERS), at: instant })),
  /** The levels above the hotline that were asked: by whom, until when they answer, and whether they have. */
  escalations: z.array(
    z.object({
      level: z.enum(SUPERVISION_LEVELS),
      orderedBy: person,
      orderedAt: instant,
      answerUntil: instant,
      decidedAt: instant.nullable(),
    }),
  ),
  /** The requester is unhappy and the order must be worked on again before it may be closed. */
  needsRework: z.boolean(),
});
export type OrderWire = z.infer<typeof orderSchema>;

/** The longest period that rates are counted over, in days. */
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

const period = {
  from: instant,
  to: instant,
  departmentCode: filledText(20).optional(),
};
const isPeriod = ({ from, to }: { from: string; to: string }) => {
  const ms = Date.parse(to) - Date.parse(from);
  return ms > 0 && ms <= MOST_DAYS * DAY_MS;
};
const badPeriod = { path: ['to'], message: `must be later than from by ${MOST_DAYS} days at most` };

/** Query of `GET /v1/three-rates`: a period, the first instant in and the last one out, and perhaps one unit. */
export const threeRatesQuerySchema = z.strictObject(period).refine(isPeriod, badPeriod);
export type ThreeRatesQuery = z.infer<typeof threeRatesQuerySchema>;

const shareSchema = z.object({ numerator: count, denominator: count });
const ratesSchema = z.object({
  orders: count,
  responseRate: shareSchema,
  resolutionRate: shareSchema,
  satisfactionRate: shareSchema,
});
/** Answer of `GET /v1/three-rates`: all together and by unit; a unit of null is the hotline, which answered directly. */
export const threeRatesSchema = z.object({
  total: ratesSchema,
  units: z.array(ratesSchema.extend({ departmentCode: z.string().nullable() })),
  dataAt: instant,
});
export type ThreeRatesWire = z.infer<typeof threeRatesSchema>;

/** Query of `GET /v1/three-rates/cases`: which rate is looked into. */
export const rateCasesQuerySchema = z
  .strictObject({ ...period, rate: z.enum(THREE_RATES) })
  .refine(isPeriod, badPeriod);
export type RateCasesQuery = z.infer<typeof rateCasesQuerySchema>;

/** Answer of `GET /v1/three-rates/cases`: every time that a case is in the denominator, and whether it is in the numerator. */
export const rateCasesSchema = z.object({
  items: z.array(z.object({ id: z.string(), number: z.string(), isCounted: z.boolean() })),
});
export type RateCasesWire = z.infer<typeof rateCasesSchema>;

/** Body of `POST /v1/tracking/{trackingCode}/reopen`: the requester's own words. */
export const reopenSchema = z.strictObject({ reason: filledText(5_000) });
/** Answer of it. */
export const reopenedSchema = z.object({ caseNumber: z.string() });
