import { z } from 'zod';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { SLA_CLOCKS, SLA_METRICS } from '../sla';
import { filledText } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const isNear = (at: string) => at > '2000' && at < '2100';

/** Query of `GET /v1/sla-preview`: a case as it might come in; without `startAt` now. */
export const slaPreviewQuerySchema = z.strictObject({
  line: z.enum(LINES),
  category: z.string().regex(/^[0-9]{2,6}$/, 'must be a category code'),
  priority: z.enum(PRIORITIES),
  startAt: instant.refine(isNear, 'must be from 2000 to 2099').optional(),
});
export type SlaPreviewQuery = z.infer<typeof slaPreviewQuerySchema>;

/** Answer of `GET /v1/sla-preview`: the policies that would apply, each with its instants if its clock started then. */
export const slaPreviewSchema = z.object({
  startAt: instant,
  items: z.array(
    z.object({
      metric: z.enum(SLA_METRICS),
      policyId: z.string(),
      /** The class that the policy is for, or `any`. */
      category: z.string(),
      version: z.number().int(),
      targetMs: z.number().int(),
      clock: z.enum(SLA_CLOCKS),
      isPausable: z.boolean(),
      /** False for a clock that starts with a later step: it is shown as if it started at `startAt`. */
      startsAtIntake: z.boolean(),
      warnings: z.array(z.object({ percent: z.number().int(), at: instant })),
      dueAt: instant,
    }),
  ),
  /** Years of these instants whose public holidays are not entered: there only the weekdays count. */
  unknownYears: z.array(z.number().int()),
});
export type SlaPreviewWire = z.infer<typeof slaPreviewSchema>;

/** Body of everything that is done to clocks: why. */
export const slaReasonSchema = z.strictObject({ reason: filledText(1_000) });

/** Answer of `GET /v1/cases/{id}/pause` and of what changes it. */
export const pauseSchema = z.object({
  /** Whether a pause can be asked for now. */
  isPossible: z.boolean(),
  asked: z
    .object({ reason: z.string(), at: instant, by: z.object({ id: z.string(), displayNames: namesSchema }) })
    .nullable(),
  /** The clocks of the case that run or pause. `elapsedMs` is what each has counted, in its own kind of time. */
  clocks: z.array(
    z.object({
      metric: z.enum(SLA_METRICS),
      clock: z.enum(SLA_CLOCKS),
      targetMs: z.number().int(),
      elapsedMs: z.number(),
      dueAt: instant,
      pausedAt: instant.nullable(),
    }),
  ),
});
export type PauseWire = z.infer<typeof pauseSchema>;
