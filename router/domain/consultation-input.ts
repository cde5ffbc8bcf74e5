import { z } from 'zod';
import { LINES } from './line';
import { filledText } from './text';

const words = filledText(2_000);
/** Names an entry of the boundary list. */
export const ruleCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be lower case letters, digits and -');
export const ruleArea = filledText(100);
const instant = z.iso.datetime({ offset: true });

/** Body of `POST /v1/cases/{id}/consultations`. `evidence` are ids of events of the case. */
export const consultationOpenSchema = z.strictObject({
  question: words,
  evidence: z
    .array(z.string().regex(/^[0-9]{1,18}$/, 'must be the id of an event'))
    .max(50)
    .default([]),
  departments: z.array(filledText(20)).max(20).default([]),
});
export type ConsultationOpen = z.infer<typeof consultationOpenSchema>;

/** Body of `POST /v1/consultations/{id}/opinions`. `party` is a line or the code of a department. */
export const consultationOpinionSchema = z.strictObject({ party: filledText(20), owner: z.enum(LINES), words });
export type ConsultationOpinionInput = z.infer<typeof consultationOpinionSchema>;

/** Body of `POST /v1/consultations/{id}/decision`. `rule`: what is decided here holds for all such cases. */
export const consultationDecisionSchema = z.strictObject({
  owner: z.enum(LINES),
  reason: words,
  rule: z.strictObject({ code: ruleCode, area: ruleArea, validFrom: instant.optional() }).optional(),
});
export type ConsultationDecision = z.infer<typeof consultationDecisionSchema>;

const names = z.strictObject({ zh: filledText(200), en: filledText(200), vi: filledText(200) });

/**
 * Body of `POST /v1/boundary-rules`: a new entry, or the next version of one.
 * `version` is the newest that the screen shows of this code and area, 0 when there is none; a stale one is answered with 409.
 */
export const boundaryRuleInputSchema = z.strictObject({
  code: ruleCode,
  area: ruleArea,
  version: z.number().int().min(0),
  category: z.string().regex(/^[0-9]{2,6}$/, 'must be a category code'),
  line: z.enum(LINES),
  matter: names,
  note: names,
  source: filledText(500),
  validFrom: instant.optional(),
});
export type BoundaryRuleInput = z.infer<typeof boundaryRuleInputSchema>;

/** Body of `POST /v1/boundary-rules/{id}/end`. */
export const boundaryRuleEndSchema = z.strictObject({ validTo: instant.optional() });
