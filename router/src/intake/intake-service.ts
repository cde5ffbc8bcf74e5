import { v7 as uuidv7 } from 'uuid';
import type { Unanswered } from '#db/stores/call-back-store';
import type { IntakeRecord, StoredIntake } from '#db/stores/intake-store';
import type { CityPolicies } from '#db/stores/policy-store';
import { pinOf } from '#db/vault/keyed-hash';
import type { Vault } from '#db/vault/vault';
import { type CallBackPlan, endingOf } from '#domain/call-back';
import type { Channel } from '#domain/channel';
import type { Clock } from '#domain/clock';
import type { Intake, Receipt } from '#domain/intake';
import type { Line } from '#domain/line';
import type { Triage, TriageInput } from '#domain/triage';
import type { GroupCommit } from '#platform/group-commit';
import type { Metrics } from '#platform/metrics';
import type { ApiClient } from '../http/route';
import type { AnsweredContact } from '../models/shadow-observer';
import { draftRecord } from './contact-draft';

export type IntakeDeps = {
  triage(cityId: string, input: TriageInput): Triage;
  rulesOnly(input: TriageInput): Triage;
  policiesOf(cityId: string): Promise<CityPolicies>;
  /** Seals who called with the key of the hour. */
  sealer: Vault['sealer'];
  keyedHash: Vault['keyedHash'];
  commits: GroupCommit<IntakeRecord, StoredIntake>;
  /** How urgent a call-back is, and when it is due. */
  planOwed(of: Unanswered): Promise<CallBackPlan>;
  /** Gives a stored contact's job to the queue, soon and without being waited for. */
  deliver(stored: StoredIntake): void;
  /** Shows a stored contact to the model in shadow, later and without being waited for. */
  observe(contact: AnsweredContact): void;
  /** The line of this installation, where the other one lives elsewhere: it owns what comes in here, whatever it is for. */
  ownLine: Line | undefined;
  clock: Clock;
  metrics: Pick<Metrics, 'contacts'>;
};
export type IntakeService = ReturnType<typeof createIntakeService>;

export function createIntakeService(deps: IntakeDeps) {
  const {
    triage,
    rulesOnly,
    policiesOf,
    sealer,
    keyedHash,
    commits,
    planOwed,
    deliver,
    observe,
    ownLine,
    clock,
    metrics,
  } = deps;

  /** With whom nobody could speak is called back, and owed that from the same commit on. */
  async function withCallBack(record: IntakeRecord, { ended, openLineNoise }: Intake): Promise<IntakeRecord> {
    const { channel, cityId, contactId, caller, acceptedAt: since } = record;
    const { category, priority } = record.decision;
    const kind = ended ?? endingOf(category);
    if (channel !== 'phone' || kind === undefined) return record;
    const hasNoise = openLineNoise ?? false;
    const numberToken = caller?.numberToken ?? null;
    const plan = await planOwed({ cityId, contactId, kind, priority, since, numberToken, hasNoise });
    return { ...record, callBack: { id: uuidv7(), kind, ...plan } };
  }

  return {
    /** Whether the rules alone hear a danger to life in it. */
    isForLife: (input: TriageInput): boolean => rulesOnly(input).reasons.some(({ kind }) => kind === 'rule'),

    /**
     * Takes a contact: when it answers, the contact is in the database for good. The same external id on the same
     * channel is answered with the first receipt and `isNew: false`.
     * @throws AppError `database-unavailable` when nothing was stored
     */
    async accept(client: ApiClient, channel: Channel, intake: Intake): Promise<{ receipt: Receipt; isNew: boolean }> {
      const { cityId } = client;
      const input = { text: intake.text, language: intake.language, channel };
      const proposal = triage(cityId, input);
      const policies = await policiesOf(cityId);
      const record = draftRecord(client, channel, intake, proposal, policies, await sealer(), clock.now());
      const stored = await commits.submit(await withCallBack({ ...record, owner: ownLine }, intake));
      deliver(stored);
      if (stored.isNew) observe({ cityId, contactId: stored.receipt.contactId, dialled: intake.dialled, input });
      metrics.contacts.inc({ channel, outcome: stored.isNew ? 'accepted' : 'repeated' });
      const pin = pinOf(await keyedHash(), cityId, stored.receipt.trackingCode);
      return { receipt: { ...stored.receipt, pin }, isNew: stored.isNew };
    },
  };
}
