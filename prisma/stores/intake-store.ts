import type { CallBackKind, CallBackPlan } from '#domain/call-back';
import type { Channel } from '#domain/channel';
import type { Receipt } from '#domain/intake';
import type { Lane, Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { OwedCase } from '#domain/queues';
import type { SlaDeadline } from '#domain/sla';
import type { Alternative, Reason } from '#domain/triage';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import type { SealedIdentity } from '../vault/vault';

/** A caller as everybody may see them, with the identity as it goes into the vault. */
export type StoredCaller = {
  id: string;
  maskedPhone: string | null;
  maskedName: string | null;
} & SealedIdentity;

/** A contact with everything that is stored with it in one commit. Ids are made by the caller. */
export type IntakeRecord = {
  cityId: string;
  contactId: string;
  caseId: string;
  apiClientId: string;
  channel: Channel;
  externalId: string;
  dialled: Line;
  text: string;
  languageHint: string | null;
  address: string | null;
  lat: number | null;
  lon: number | null;
  caller: StoredCaller | null;
  receivedAt: Date;
  acceptedAt: Date;
  /** The day of acceptance in the city, `YYMMDD`: the case number begins with it. */
  numberPrefix: string;
  trackingCode: string;
  decision: {
    line: Line;
    lane: Lane;
    category: string;
    priority: Priority;
    needsHuman: boolean;
    confidence: number;
    language: string;
    alternatives: Alternative[];
    reasons: Reason[];
    modelVersion: string;
    ruleVersion: string;
    inputHash: string;
  };
  /** Its words accuse somebody, whatever its class is. */
  isAccusation?: boolean;
  /** Who owns the case first, where that is not the line it is for: the line here, or the installation that offers it. */
  owner?: Line;
  clocks: (SlaDeadline & { id: string })[];
  /** What a caller with whom nobody spoke is owed. */
  callBack?: CallBackPlan & { id: string; kind: CallBackKind };
};

/** `isNew` is false for a retry, whose receipt is that of the first time. `owed` is the job the commit owes to the queue. */
/** What is stored of a receipt: its PIN is made of the tracking code by a key that the database does not hold. */
export type StoredReceipt = Omit<Receipt, 'pin'>;

export type StoredIntake = {
  receipt: StoredReceipt;
  isNew: boolean;
  owed: { outboxId: bigint; queue: Lane; job: OwedCase } | null;
};

type Key = Pick<IntakeRecord, 'cityId' | 'channel' | 'externalId'>;
const keyOf = (record: Key): string => JSON.stringify([record.cityId, record.channel, record.externalId]);

/**
 * Stores many contacts in one statement, so in one commit: contact, caller, case, first owner, decision, event,
 * clocks and outbox row of each, or nothing of it when the external id is known. Answers in the order of the records.
 */
export async function insertOnce(db: Db, records: readonly IntakeRecord[]): Promise<StoredIntake[]> {
  const first = new Map<string, IntakeRecord>();
  for (const record of records) if (!first.has(keyOf(record))) first.set(keyOf(record), record);
  const distinct = [...first.values()];
  const rows = await insertFresh(db, distinct);
  const numbers = new Map(rows.flatMap((row) => (row.number === null ? [] : [[row.case_id, row.number] as const])));
  const outbox = new Map(
    rows.flatMap((row) => (row.outbox_id === null ? [] : [[row.case_id, row.outbox_id] as const])),
  );
  const known = await findReceipts(
    db,
    distinct.filter((record) => !numbers.has(record.caseId)),
  );

  return records.map((record) => {
    const key = keyOf(record);
    const source = first.get(key) ?? record;
    const number = numbers.get(source.caseId);
    const outboxId = outbox.get(record.caseId);
    const receipt = number === undefined ? known.get(key) : receiptOf(source, number);
    if (!receipt) throw new Error('a contact was neither inserted nor found');
    const owed = outboxId === undefined ? null : { outboxId, queue: record.decision.lane, job: owedCaseOf(record) };
    return { receipt, isNew: owed !== null, owed };
  });
}

const owedCaseOf = ({ cityId, caseId, decision }: IntakeRecord): OwedCase => ({
  cityId,
  caseId,
  routing: 0,
  priority: decision.priority,
});

const receiptOf = (record: IntakeRecord, caseNumber: string): StoredReceipt => ({
  contactId: record.contactId,
  caseId: record.caseId,
  caseNumber,
  line: record.decision.line,
  category: record.decision.category,
  priority: record.decision.priority,
  needsHuman: record.decision.needsHuman,
  trackingCode: record.trackingCode,
});

const rowOf = (record: IntakeRecord) => ({
  city_id: record.cityId,
  contact_id: record.contactId,
  case_id: record.caseId,
  api_client_id: record.apiClientId,
  channel: record.channel,
  external_id: record.externalId,
  dialled: record.dialled,
  text: record.text,
  language_hint: record.languageHint,
  address: record.address,
  lat: record.lat,
  lon: record.lon,
  caller_id: record.caller?.id ?? null,
  masked_phone: record.caller?.maskedPhone ?? null,
  masked_name: record.caller?.maskedName ?? null,
  key_id: record.caller?.keyId ?? null,
  sealed: record.caller?.sealed ?? null,
  number_token: record.caller?.numberToken ?? null,
  received_at: record.receivedAt,
  accepted_at: record.acceptedAt,
  number_prefix: record.numberPrefix,
  tracking_code: record.trackingCode,
  line: record.decision.line,
  owner: record.owner ?? record.decision.line,
  lane: record.decision.lane,
  category: record.decision.category,
  priority: record.decision.priority,
  needs_human: record.decision.needsHuman,
  is_accusation: record.isAccusation ?? false,
  confidence: record.decision.confidence,
  language: record.decision.language,
  alternatives: record.decision.alternatives,
  reasons: record.decision.reasons,
  model_version: record.decision.modelVersion,
  rule_version: record.decision.ruleVersion,
  input_hash: record.decision.inputHash,
  payload: owedCaseOf(record),
  call_back: record.callBack,
});

const clockRowsOf = ({ contactId, clocks }: IntakeRecord) =>
  clocks.map((clock) => ({
    contact_id: contactId,
    id: clock.id,
    policy_id: clock.policyId,
    metric: clock.metric,
    warn_at: clock.warnAt,
    due_at: clock.dueAt,
  }));

/** Number and outbox row of what was new, each in a row of its own: joining them here would be slow for a batch. */
type FreshRow = { case_id: string; number: string | null; outbox_id: bigint | null };

/** Sorted by their key, so that two batches with the same contacts cannot wait for each other in a circle. */
const insertFresh = (db: Db, records: readonly IntakeRecord[]) =>
  db.$queryRaw<FreshRow[]>(Prisma.sql`
    WITH input AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(records.map(rowOf))}::jsonb) AS r(
        city_id text, contact_id uuid, case_id uuid, api_client_id uuid, channel text, external_id text, dialled text,
        text text, language_hint text, address text, lat float8, lon float8, caller_id uuid, masked_phone text, masked_name text,
        key_id uuid, sealed text, number_token text, call_back jsonb, received_at timestamptz, accepted_at timestamptz, number_prefix text, tracking_code text, line text, owner text, lane text,
        category text, priority text, needs_human boolean, is_accusation boolean, confidence float8, language text, alternatives jsonb,
        reasons jsonb, model_version text, rule_version text, input_hash text, payload jsonb)
      ORDER BY city_id, channel, external_id
    ), clocks AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(records.flatMap(clockRowsOf))}::jsonb) AS r(
        contact_id uuid, id uuid, policy_id uuid, metric text, warn_at timestamptz, due_at timestamptz)
    ), new_contacts AS (
      INSERT INTO contacts (city_id, id, channel, external_id, dialled, text, language_hint, address, lat, lon,
                            caller_id, case_id, api_client_id, received_at, accepted_at)
      SELECT city_id, contact_id, channel, external_id, dialled, text, language_hint, address, lat, lon,
             caller_id, case_id, api_client_id, received_at, accepted_at
      FROM input
      ON CONFLICT (city_id, channel, external_id) DO NOTHING
      RETURNING id
    ), fresh AS (
      SELECT * FROM input WHERE contact_id IN (SELECT id FROM new_contacts)
    ), new_callers AS (
      INSERT INTO callers (city_id, id, masked_phone, masked_name, number_token, created_at)
      SELECT city_id, caller_id, masked_phone, masked_name, number_token, accepted_at FROM fresh WHERE caller_id IS NOT NULL
    ), new_identities AS (
      INSERT INTO vault_identities (city_id, caller_id, key_id, sealed, created_at)
      SELECT city_id, caller_id, key_id, decode(sealed, 'base64'), accepted_at FROM fresh WHERE caller_id IS NOT NULL
    ), new_cases AS (
      INSERT INTO cases (city_id, id, number, tracking_code, line, lane, category, priority, needs_human, language,
                         status, waiting_since, created_at, updated_at, confidentiality)
      SELECT city_id, case_id, number_prefix || to_char(nextval('case_numbers'), 'FM999999999000000'), tracking_code, owner, lane,
             category, priority, needs_human, language, 'WAITING', accepted_at, accepted_at, accepted_at,
             CASE WHEN is_accusation OR EXISTS (SELECT FROM categories g WHERE g.city_id = fresh.city_id
                                                AND g.code = fresh.category AND g.seals_caller)
                  THEN 'INFORMANT_SEALED' ELSE 'CALLER_MASKED' END
      FROM fresh
      RETURNING id, number
    ), new_owners AS (
      INSERT INTO ownerships (city_id, case_id, number, line, since) SELECT city_id, case_id, 1, owner, accepted_at FROM fresh
    ), new_decisions AS (
      INSERT INTO triage_decisions (city_id, contact_id, line, lane, category, priority, needs_human, confidence,
                                    language, alternatives, reasons, model_version, rule_version, input_hash, decided_at)
      SELECT city_id, contact_id, line, lane, category, priority, needs_human, confidence,
             language, alternatives, reasons, model_version, rule_version, input_hash, accepted_at
      FROM fresh
    ), new_events AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, case_id, 'case-received', accepted_at,
             jsonb_build_object('channel', channel, 'dialled', dialled, 'line', line, 'lane', lane, 'category', category,
                                'priority', priority, 'needsHuman', needs_human)
      FROM fresh
    ), new_clocks AS (
      INSERT INTO sla_clocks (city_id, id, case_id, policy_id, metric, started_at, warn_at, due_at)
      SELECT f.city_id, c.id, f.case_id, c.policy_id, c.metric, f.accepted_at, c.warn_at, c.due_at
      FROM fresh f JOIN clocks c ON c.contact_id = f.contact_id
    ), new_call_backs AS (
      INSERT INTO call_backs (city_id, id, kind, case_id, contact_id, priority, cues, due_after_ms, owed_since, due_at)
      SELECT f.city_id, owed.id, owed.kind, f.case_id, f.contact_id, owed.priority, owed.cues, owed."dueAfterMs",
             f.accepted_at, owed."dueAt"
      FROM fresh f CROSS JOIN LATERAL jsonb_to_record(f.call_back) AS owed(
        id uuid, kind text, priority text, cues text[], "dueAfterMs" int[], "dueAt" timestamptz)
      WHERE f.call_back IS NOT NULL
      RETURNING city_id, case_id, kind, priority, cues, owed_since, due_at
    ), new_owed_events AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, case_id, 'call-back-owed', owed_since,
             jsonb_build_object('kind', kind, 'priority', priority, 'cues', cues, 'dueAt', due_at)
      FROM new_call_backs
    ), new_outbox AS (
      INSERT INTO outbox (city_id, queue, payload, created_at)
      SELECT city_id, lane, payload, accepted_at FROM fresh
      RETURNING id, payload
    )
    SELECT id::text AS case_id, number, NULL::bigint AS outbox_id FROM new_cases
    UNION ALL
    SELECT payload->>'caseId', NULL, id FROM new_outbox`);

/** The receipts of contacts that were stored before, by key. They are read from the decision, which never changes. */
async function findReceipts(db: Db, keys: readonly Key[]): Promise<Map<string, StoredReceipt>> {
  if (keys.length === 0) return new Map();
  const contacts = await db.contact.findMany({
    where: { OR: keys.map(({ cityId, channel, externalId }) => ({ cityId, channel, externalId })) },
    include: { decision: true, case: { select: { number: true, trackingCode: true } } },
  });
  return new Map(
    contacts.flatMap((contact) => {
      if (!contact.decision) return [];
      const receipt = {
        contactId: contact.id,
        caseId: contact.caseId,
        caseNumber: contact.case.number,
        line: contact.decision.line as Line,
        category: contact.decision.category,
        priority: contact.decision.priority as Priority,
        needsHuman: contact.decision.needsHuman,
        trackingCode: contact.case.trackingCode,
      };
      return [[keyOf({ ...contact, channel: contact.channel as Channel }), receipt] as const];
    }),
  );
}
