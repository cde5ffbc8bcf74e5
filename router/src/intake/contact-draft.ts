import { hash, randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { IntakeRecord, StoredCaller } from '#db/stores/intake-store';
import type { CityPolicies } from '#db/stores/policy-store';
import type { SealIdentity } from '#db/vault/vault';
import { CATEGORY_OF_ENDING, endingOf } from '#domain/call-back';
import type { Channel } from '#domain/channel';
import type { Intake } from '#domain/intake';
import { maskName, maskPhone } from '#domain/mask';
import { decideRoute } from '#domain/routing-policy';
import { deadlineOf, METRICS_AT_INTAKE, policiesFor, type SlaMetric } from '#domain/sla';
import type { Triage } from '#domain/triage';
import { isAccusation } from '#engine/same-incident/accusation';
import type { ApiClient } from '../http/route';

/** Crockford's base 32: no letter that is read as a digit. Ten of them are 50 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TRACKING_LENGTH = 10;

/** Random bytes for many codes at once: asking for ten costs about as much as asking for thousands. */
const pool = Buffer.alloc(TRACKING_LENGTH * 512);
let used = pool.length;

/** What a citizen asks after a case with. */
export function trackingCode(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let code = '';
  for (const end = used + TRACKING_LENGTH; used < end; used++) code += ALPHABET[pool[used]! % ALPHABET.length]!;
  return code;
}

/** The day of the city, `YYMMDD`, with which case numbers begin. */
export const dayOf = (instant: Date, utcOffsetMinutes: number): string =>
  new Date(instant.getTime() + utcOffsetMinutes * 60_000).toISOString().slice(2, 10).replaceAll('-', '');

/** Identifies what the engine was asked without keeping it a second time. */
const inputHash = ({ text, language }: Intake, channel: Channel): string =>
  hash('sha256', JSON.stringify([text, language ?? null, channel]));

/** Nothing was said: then how the call ended is all that is known of the matter. */
const categoryOf = ({ category }: Triage, { ended }: Intake): string =>
  ended !== undefined && endingOf(category) !== undefined ? CATEGORY_OF_ENDING[ended] : category;

/** From here on the caller is masked, and known by a token; who it is can be read in the vault alone. */
function callerOf(
  cityId: string,
  { phone = null, name = null }: { phone?: string | null; name?: string | null },
  sealIdentity: SealIdentity,
): StoredCaller {
  const id = uuidv7();
  return {
    id,
    maskedPhone: maskPhone(phone),
    maskedName: maskName(name),
    ...sealIdentity({ cityId, callerId: id }, { phone, name }),
  };
}

/** Turns an accepted body and its triage into the record that one commit stores. */
export function draftRecord(
  client: ApiClient,
  channel: Channel,
  intake: Intake,
  triage: Triage,
  { policies, utcOffsetMinutes }: CityPolicies,
  sealIdentity: SealIdentity,
  acceptedAt: Date,
): IntakeRecord {
  const { alternatives, confidence, language, modelVersion, ruleVersion } = triage;
  const category = categoryOf(triage, intake);
  const decision = decideRoute(triage, intake.dialled);
  const metrics: SlaMetric[] =
    decision.lane === 'needs-human' ? [...METRICS_AT_INTAKE, 'review'] : [...METRICS_AT_INTAKE];
  return {
    cityId: client.cityId,
    contactId: uuidv7(),
    caseId: uuidv7(),
    apiClientId: client.id,
    channel,
    externalId: intake.externalId,
    dialled: intake.dialled,
    text: intake.text,
    languageHint: intake.language ?? null,
    address: intake.location?.address ?? null,
    lat: intake.location?.lat ?? null,
    lon: intake.location?.lon ?? null,
    caller: intake.caller ? callerOf(client.cityId, intake.caller, sealIdentity) : null,
    receivedAt: intake.receivedAt === undefined ? acceptedAt : new Date(intake.receivedAt),
    acceptedAt,
    isAccusation: decision.line === '12345' && isAccusation(intake.text),
    numberPrefix: dayOf(acceptedAt, utcOffsetMinutes),
    trackingCode: trackingCode(),
    decision: {
      line: decision.line,
      lane: decision.lane,
      priority: decision.priority,
      needsHuman: decision.needsHuman,
      reasons: [...triage.reasons, ...decision.reasons],
      category,
      confidence,
      language,
      alternatives,
      modelVersion,
      ruleVersion,
      inputHash: inputHash(intake, channel),
    },
    clocks: policiesFor(policies, { ...decision, category }, metrics).map((policy) => ({
      id: uuidv7(),
      ...deadlineOf(policy, acceptedAt),
    })),
  };
}
