import { z } from 'zod';
import { filledText } from './text';
import { type StageStep, UNIT_STATUSES } from './unit';

const note = filledText(5_000);

/**
 * A unit and, where it is busy with another case, why it is taken away from there: without that reason a busy unit is
 * refused.
 */
export const unitOrderShape = {
  unit: filledText(20),
  reassign: filledText(500).optional(),
  note: note.optional(),
};
const { unit: _unit, ...orderShape } = unitOrderShape;

/** What is done with a unit that helps on a case; the steps of the lead are actions on the case itself. */
export const UNIT_ACTION_INPUT = {
  assist: z.strictObject(orderShape),
  sign: z.strictObject({ note: note.optional() }),
  depart: z.strictObject({ note: note.optional() }),
  arrive: z.strictObject({ note: note.optional() }),
  feedback: z.strictObject({ feedback: note }),
  'stand-down': z.strictObject({ reason: filledText(500) }),
} as const satisfies Record<StageStep | 'assist' | 'stand-down', z.ZodType>;
export type UnitAction = keyof typeof UNIT_ACTION_INPUT;
export const UNIT_ACTIONS = Object.keys(UNIT_ACTION_INPUT) as UnitAction[];
export type UnitActionInput<A extends UnitAction> = z.infer<(typeof UNIT_ACTION_INPUT)[A]>;

/** Body of `POST /v1/cases/{id}/units/{unit}/actions/{action}`; `version` and `fence` are those of the case. */
export const unitCommandSchema = z.strictObject({
  version: z.number().int().min(0),
  fence: z.number().int().min(0).optional(),
  input: z.unknown(),
});

const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => value >= '2000' && value < '2200', 'must lie between the years 2000 and 2199');

/** Body of `PUT /v1/units/{unit}/status`; `version` is that of the unit. */
export const unitStatusSchema = z.strictObject({
  version: z.int32().min(0),
  status: z.enum(UNIT_STATUSES),
  reason: filledText(500),
});
export type UnitStatusRequest = z.infer<typeof unitStatusSchema>;

/** Body of `PUT /v1/units/{unit}/position`, in degrees of WGS 84. */
export const unitPositionSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** When it was there; now if it is not said. */
  at: instant.optional(),
});
export type UnitPosition = z.infer<typeof unitPositionSchema>;

const LONGEST_PERIOD_MS = 366 * 86_400_000;

/** Query of `GET /v1/stage-times`: instructions given from `from` until just before `to`, a year at most. */
export const stageTimesQuerySchema = z
  .strictObject({ from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'must be after from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_PERIOD_MS, {
    path: ['to'],
    message: 'must be within a year of from',
  });
export type StageTimesQuery = z.infer<typeof stageTimesQuerySchema>;
