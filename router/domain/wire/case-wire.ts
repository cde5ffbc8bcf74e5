import { z } from 'zod';
import { CASE_ACTIONS } from '../case-action';
import { CALL_BACK_OUTCOMES, DISPOSITIONS, RESULT_CODES, SATISFACTIONS } from '../case-action-input';
import { CASE_STATUSES } from '../case-status';
import { TEXT_LANGUAGES } from '../language';
import { LANES, LINES } from '../line';
import { PRIORITIES } from '../priority';
import { SLA_METRICS } from '../sla';
import { alternativeSchema, reasonSchema } from '../triage';
import { contactSchema } from './contact-wire';
import { figureCountsSchema, pageOf } from './list-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();

export const slaClockSchema = z.object({
  metric: z.enum(SLA_METRICS),
  startedAt: instant,
  warnAt: instant,
  dueAt: instant,
  warnedAt: instant.nullable(),
  breachedAt: instant.nullable(),
  stoppedAt: instant.nullable(),
  /** It does not count since then, and its due time moves when it counts on. */
  pausedAt: instant.nullable(),
});
export type SlaClockWire = z.infer<typeof slaClockSchema>;

/** One row of `GET /v1/cases`. `nextDue` is the running clock that ends first; one that pauses does not run. */
export const caseRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  line: z.enum(LINES),
  lane: z.enum(LANES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  needsHuman: z.boolean(),
  language: z.enum(TEXT_LANGUAGES),
  status: z.enum(CASE_STATUSES),
  version: z.number().int(),
  holder: z.object({ id: z.string(), displayNames: namesSchema }).nullable(),
  waitingSince: instant,
  createdAt: instant,
  updatedAt: instant,
  closedAt: instant.nullable(),
  /** The first 160 characters of the first contact. */
  excerpt: z.string(),
  nextDue: z.object({ metric: z.enum(SLA_METRICS), dueAt: instant, isBreached: z.boolean() }).nullable(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** Answer of `GET /v1/cases`. */
export const casePageSchema = pageOf(caseRowSchema).extend({ figure: figureCountsSchema });

/** One entry of the timeline; `data` holds codes and short notes, its keys depend on `type`. */
export const caseEventSchema = z.object({
  id: z.string(),
  type: z.string(),
  at: instant,
  actor: z.object({ id: z.string(), displayNames: namesSchema }).nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type CaseEventWire = z.infer<typeof caseEventSchema>;

export const triageDecisionSchema = z.object({
  contactId: z.string(),
  line: z.enum(LINES),
  lane: z.enum(LANES),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  needsHuman: z.boolean(),
  confidence: z.number(),
  language: z.enum(TEXT_LANGUAGES),
  alternatives: z.array(alternativeSchema),
  reasons: z.array(reasonSchema),
  modelVersion: z.string(),
  ruleVersion: z.string(),
  decidedAt: instant,
});
export type TriageDecisionWire = z.infer<typeof triageDecisionSchema>;

/** Answer of `GET /v1/cases/{id}` and of every action. `fence` is given only to the holder. */
export const caseDetailSchema = caseRowSchema.extend({
  trackingCode: z.string(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  fence: z.number().int().nullable(),
  contacts: z.array(contactSchema),
  decisions: z.array(triageDecisionSchema),
  workOrder: z
    .object({
      departmentCode: z.string().nullable(),
      reply: z.string().nullable(),
      result: z.enum(RESULT_CODES).nullable(),
      callBackOutcome: z.enum(CALL_BACK_OUTCOMES).nullable(),
      satisfaction: z.enum(SATISFACTIONS).nullable(),
    })
    .nullable(),
  incident: z.object({ reply: z.string().nullable(), feedback: z.string().nullable() }).nullable(),
  clocks: z.array(slaClockSchema),
  events: z.array(caseEventSchema),
  /** What this user may do now: the transition table and the permissions, evaluated by the server. */
  actions: z.array(z.enum(CASE_ACTIONS)),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;
