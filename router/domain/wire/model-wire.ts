import { z } from 'zod';
import { LINES } from '../line';
import { evaluationSchema, MODEL_EVENTS, MODEL_STATUSES } from '../model';
import { PRIORITIES } from '../priority';
import { filledText } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const count = z.number().int();

/** Body of `POST /v1/models`, `…/promote` and `…/roll-back`: every change of the model has its reason. */
export const modelReasonSchema = z.strictObject({ reason: filledText(1_000) });

/** `not-loaded`: damaged or missing in the database · `slow`: too slow several times in a row, tried again later. */
export const SERVING_ALARMS = ['not-loaded', 'slow', 'failing'] as const;
export type ServingAlarm = (typeof SERVING_ALARMS)[number];

/** What the router that answers decides with; an alarm means by rules and people alone. */
export const servingSchema = z.object({ version: z.string(), alarm: z.enum(SERVING_ALARMS).nullable() });
export type ServingWire = z.infer<typeof servingSchema>;

/** One row of `GET /v1/models`; the shipped model is the last and has the id `shipped`. */
export const modelRowSchema = z.object({
  id: z.string(),
  version: z.string(),
  kind: z.enum(['shipped', 'retrained']),
  status: z.enum(MODEL_STATUSES),
  createdAt: instant.nullable(),
  liveSince: instant.nullable(),
  /** From the evaluation, null while there is none. */
  summary: z
    .object({ confirmed: count, corrected: count, missed: count, urgentSafe: z.number(), top1: z.number() })
    .nullable(),
});
export type ModelRow = z.infer<typeof modelRowSchema>;

const judgedSchema = z.object({
  line: z.enum(LINES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  needsHuman: z.boolean(),
});

/** What changes if the model in shadow goes live, counted over the contacts that both have judged. */
export const shadowComparisonSchema = z.object({
  contacts: count,
  /** Same line, category, priority and doubt. */
  same: count,
  raised: count,
  lowered: count,
  to110: count,
  to12345: count,
  otherCategory: count,
  asksMore: count,
  asksLess: count,
  /** The gravest differences first: lowered, then taken from 110, then the rest; at most fifty. */
  differences: z.array(
    z.object({ caseId: z.string(), caseNumber: z.string(), at: instant, live: judgedSchema, shadow: judgedSchema }),
  ),
});
export type ShadowComparison = z.infer<typeof shadowComparisonSchema>;

/** Answer of `GET /v1/models/{id}` and of every action on a model. */
export const modelDetailSchema = modelRowSchema.extend({
  evaluation: evaluationSchema.nullable(),
  failure: z.string().nullable(),
  shadow: shadowComparisonSchema.nullable(),
  events: z.array(
    z.object({
      type: z.enum(MODEL_EVENTS),
      at: instant,
      actor: z.object({ id: z.string(), displayNames: namesSchema }).nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type ModelDetail = z.infer<typeof modelDetailSchema>;

/** Answer of `GET /v1/models`, newest first. */
export const modelListSchema = z.object({
  items: z.array(modelRowSchema),
  hasNextPage: z.boolean(),
  dataAt: instant,
  serving: servingSchema,
});
