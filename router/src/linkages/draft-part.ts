import { v7 as uuidv7 } from 'uuid';
import type { IntakeRecord } from '#db/stores/intake-store';
import type { Context } from '#db/stores/linkage-store';
import type { CityPolicies } from '#db/stores/policy-store';
import { LANE_OF_LINE, type Line } from '#domain/line';
import type { LinkageInput } from '#domain/linkage-input';
import { isAccusation } from '#engine/same-incident/accusation';
import { deadlineOf, METRICS_AT_INTAKE, policiesFor } from '#domain/sla';
import { dayOf, trackingCode } from '../intake/contact-draft';

/** Stands where a model's version does when a person said what the case is. */
const BY_A_PERSON = 'person';

/** The part as a case of its own, with all the words and the place of the whole, and what the operator says that it is. */
export function draftPart(
  of: { cityId: string; text: string; to: Line; context: Context },
  { commandId, category, priority }: LinkageInput,
  { policies, utcOffsetMinutes }: CityPolicies,
  now: Date,
): IntakeRecord {
  const { cityId, text, to: line } = of;
  const { callerId: _callerId, number: _number, inputHash, ruleVersion, language, ...context } = of.context;
  return {
    ...{ cityId, contactId: uuidv7(), caseId: uuidv7(), channel: 'operator', externalId: `linkage:${commandId}` },
    ...context,
    ...{ text, caller: null, isAccusation: isAccusation(text), acceptedAt: now },
    ...{ numberPrefix: dayOf(now, utcOffsetMinutes), trackingCode: trackingCode() },
    decision: {
      ...{ line, lane: LANE_OF_LINE[line], category, priority, needsHuman: false, confidence: 1, alternatives: [] },
      reasons: [{ kind: 'policy', code: 'linked', evidence: [] }],
      ...{ modelVersion: BY_A_PERSON, ruleVersion, language, inputHash },
    },
    clocks: policiesFor(policies, { line, category, priority }, METRICS_AT_INTAKE).map((policy) => ({
      id: uuidv7(),
      ...deadlineOf(policy, now),
    })),
  };
}
