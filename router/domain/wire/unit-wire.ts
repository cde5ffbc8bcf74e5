import { z } from 'zod';
import { PRIORITIES } from '../priority';
import { UNIT_REASONS } from '../recommend-units';
import { STAGES } from '../stage-times';
import { AGENCIES, ASSIGNMENT_ENDS, UNIT_CAPABILITIES, UNIT_STAGES, UNIT_STANDINGS, UNIT_STATUSES } from '../unit';
import { UNIT_ACTIONS } from '../unit-input';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const count = z.number().int();

/** One row of `GET /v1/units`; `id` is the code. */
export const unitSchema = z.object({
  id: z.string(),
  names: namesSchema,
  agency: z.enum(AGENCIES),
  capabilities: z.array(z.enum(UNIT_CAPABILITIES)),
  /** What people say of it, when and why they said so, and what follows from it now. */
  status: z.enum(UNIT_STATUSES),
  statusReason: z.string().nullable(),
  statusSince: instant.nullable(),
  standing: z.enum(UNIT_STANDINGS),
  version: count,
  /** Minutes after midnight; both the same: round the clock. */
  shiftFrom: count,
  shiftTo: count,
  position: z.object({ lat: z.number(), lon: z.number(), at: instant, isStale: z.boolean() }).nullable(),
  /** What it is on. */
  on: z
    .object({
      caseId: z.string(),
      caseNumber: z.string(),
      priority: z.enum(PRIORITIES),
      stage: z.enum(UNIT_STAGES),
      isLead: z.boolean(),
    })
    .nullable(),
});
export type UnitWire = z.infer<typeof unitSchema>;

const unitReasonSchema = z.object({
  code: z.enum(UNIT_REASONS),
  capability: z.enum(UNIT_CAPABILITIES).optional(),
  metres: count.optional(),
  ageMs: count.optional(),
});

export const assignmentSchema = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), names: namesSchema, agency: z.enum(AGENCIES) }),
  isLead: z.boolean(),
  stage: z.enum(UNIT_STAGES),
  instructedAt: instant,
  /** How long each stage took, in ms; null where it has not ended. */
  times: z.record(z.enum(STAGES), count.nullable()),
  endedAt: instant.nullable(),
  outcome: z.enum(ASSIGNMENT_ENDS).nullable(),
  /** What this user may do with the unit now. */
  actions: z.array(z.enum(UNIT_ACTIONS)),
});
export type AssignmentWire = z.infer<typeof assignmentSchema>;

/** Answer of `GET /v1/cases/{id}/units` and of everything done with a unit that helps on the case. */
export const caseUnitsSchema = z.object({
  caseId: z.string(),
  /** Every unit that works or worked on it; open ones first, the lead at the top. */
  assignments: z.array(assignmentSchema),
  /** Whether this user may send one more unit. */
  mayAssist: z.boolean(),
  /** What the run card asks for and no free unit can do. */
  unmet: z.array(z.object({ agency: z.enum(AGENCIES), capability: z.enum(UNIT_CAPABILITIES).nullable() })),
  /** Every other unit of the city, in the order in which to think of it, and why. */
  units: z.array(
    unitSchema.extend({ role: z.enum(['LEAD', 'ASSIST']).nullable(), reasons: z.array(unitReasonSchema) }),
  ),
});
export type CaseUnits = z.infer<typeof caseUnitsSchema>;

/** How many stages ended in each bucket of `BUCKET_ENDS`, the quickest first; one more than there are ends. */
const bucketsSchema = z.record(z.enum(STAGES), z.array(count));

/** Answer of `GET /v1/stage-times`; `units` has the quickest signer first. */
export const stageTimesSchema = z.object({
  dataAt: instant,
  all: bucketsSchema,
  units: z.array(
    z.object({
      id: z.string(),
      names: namesSchema,
      agency: z.enum(AGENCIES),
      instructions: count,
      buckets: bucketsSchema,
    }),
  ),
});
export type StageTimesWire = z.infer<typeof stageTimesSchema>;
