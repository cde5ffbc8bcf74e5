import { v7 as uuidv7 } from 'uuid';
import type { Db } from '#db/client';
import { appendEvent } from '#db/stores/case-store';
import { findHandover, firstOwner, insertHandover } from '#db/stores/handover-store';
import { insertOnce, type IntakeRecord, type StoredIntake } from '#db/stores/intake-store';
import type { CityPolicies } from '#db/stores/policy-store';
import type { Vault } from '#db/vault/vault';
import { categoryExists } from '#db/views/catalog-view';
import { AppError } from '#domain/app-error';
import { type ReadEido, readEido } from '#domain/eido';
import { type Intake, intakeSchema } from '#domain/intake';
import { LANE_OF_LINE, type Line } from '#domain/line';
import { moreUrgent } from '#domain/priority';
import { deadlineOf, METRICS_AT_INTAKE, policiesFor } from '#domain/sla';
import type { Triage, TriageInput } from '#domain/triage';
import { otherLineThan } from '#domain/transfer';
import type { HandoverMessage } from '#domain/wire/link-wire';
import { draftRecord } from '../intake/contact-draft';

/** A contact that another operator wrote down. */
const CHANNEL = 'operator';

export type HandoverDeps = {
  cityId: string;
  fromLine: Line;
  triage(cityId: string, input: TriageInput): Triage;
  policiesOf(cityId: string, db: Db): Promise<CityPolicies>;
  sealer: Vault['sealer'];
};
type Offer = Extract<HandoverMessage, { kind: 'offer' }>;

/**
 * Opens a case of our own for a transfer that the other installation offers, in the lane of our line and with everything
 * that came with it. What it is was said by the sender; our engine may raise the priority and never lowers it.
 * @returns the stored contact, or undefined when the transfer is known already
 * @throws AppError `invalid-input` naming the part that no contact can hold
 */
export async function openHandover(
  db: Db,
  { cityId, fromLine, triage, policiesOf, sealer }: HandoverDeps,
  { transferId, reason, bounces, isDecided, eido }: Offer,
  now: Date,
): Promise<StoredIntake | undefined> {
  if (await findHandover(db, { cityId, transferId })) return undefined;
  const told = readEido(eido);
  const intake = intakeOf(told, transferId, fromLine);
  const proposal = triage(cityId, { text: intake.text, channel: CHANNEL });
  const policies = await policiesOf(cityId, db);
  const { id: apiClientId } = await db.apiClient.findFirstOrThrow({ where: { cityId }, select: { id: true } });
  const draft = draftRecord(
    { cityId, id: apiClientId, name: fromLine },
    CHANNEL,
    intake,
    proposal,
    policies,
    await sealer(),
    now,
  );
  const isKnown = told.category !== undefined && (await categoryExists(db, cityId, told.category));
  const record = await forOurLine(draft, told, isKnown, { fromLine, policies, now });
  const [stored] = await insertOnce(db, [record]);
  const { caseId } = record;
  const theirCaseNumber = told.caseNumber ?? null;
  await insertHandover(
    db,
    { cityId, transferId, caseId, state: 'OFFERED', fromLine, theirCaseNumber, reason, bounces, isDecided },
    now,
  );
  const data = { from: fromLine, to: otherLineThan(fromLine), theirs: theirCaseNumber ?? '', reason };
  await appendEvent(db, { cityId, caseId, type: 'handover-offered', actorId: null, at: now, data });
  for (const note of told.notes) {
    await appendEvent(db, { cityId, caseId, type: 'case-noted', actorId: null, at: now, data: { note } });
  }
  return stored;
}

/** The document as a contact, checked as every contact is. */
function intakeOf(told: ReadEido, transferId: string, fromLine: Line): Intake {
  const location = { address: told.address, lat: told.lat, lon: told.lon };
  const result = intakeSchema.safeParse({
    externalId: `link-${transferId}`,
    dialled: fromLine,
    text: told.words,
    receivedAt: told.receivedAt?.toISOString(),
    ...(told.phone === undefined ? {} : { caller: { phone: told.phone } }),
    ...(told.address === undefined && told.lat === undefined ? {} : { location }),
  });
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: ['eido', ...path].map(String).join('.'),
    message,
  }));
  throw new AppError('invalid-input', 'the document holds what no contact can', { issues });
}

async function forOurLine(
  draft: IntakeRecord,
  told: ReadEido,
  isKnown: boolean,
  { fromLine, policies, now }: { fromLine: Line; policies: CityPolicies; now: Date },
): Promise<IntakeRecord> {
  const line = otherLineThan(fromLine);
  const category = isKnown && told.category !== undefined ? told.category : draft.decision.category;
  const priority = moreUrgent(told.priority ?? draft.decision.priority, draft.decision.priority);
  const decision = { ...draft.decision, line, lane: LANE_OF_LINE[line], category, priority, needsHuman: false };
  const clocks = policiesFor(policies.policies, decision, [...METRICS_AT_INTAKE]).map((policy) => ({
    id: uuidv7(),
    ...deadlineOf(policy, now),
  }));
  return { ...draft, decision, clocks, owner: firstOwner(fromLine, priority) };
}
