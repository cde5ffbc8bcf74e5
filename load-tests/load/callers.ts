/** Everybody who calls or writes: starts on time whatever the system does, waits, hangs up, calls again. */
import type { Intake } from '#domain/intake';
import type { IntakeClient } from '../lib/intake-client';
import { createRandom } from '../lib/random';
import type { ContactRecord } from './contact-record';
import { logNormal } from './distributions';
import { isCall, type PlannedContact } from './planned-contact';
import type { ScenarioClock } from './scenario-clock';
import type { Stream } from './scenario-file';
import type { Switchboard } from './switchboard';

export type CallersSettings = {
  clock: ScenarioClock;
  client: Pick<IntakeClient, 'accept'>;
  switchboard: Switchboard;
  runId: string;
  streams: readonly Stream[];
  /** Contacts that may be in the system's hands unanswered at once, and of a run in all: what is more is dropped. */
  limits: { underWay: number; contacts: number };
  /** After this instant nobody calls again. */
  endsAt: number;
};

export type Callers = {
  /** One record for each contact that was started. */
  records: readonly ContactRecord[];
  /** Starts that were left out because a limit was reached: reported, never made up for. */
  dropped(): number;
  started(): number;
  /** Resolves when the last one was started and acknowledged or given up. */
  done: Promise<void>;
};

/** A sender that is not acknowledged goes on this long: longer than any restart takes, in ms. */
const SENDER_PATIENCE_MS = 120_000;

export function startCallers(plan: readonly PlannedContact[], settings: CallersSettings): Callers {
  const { clock, client, switchboard, runId, streams, limits, endsAt } = settings;
  const records: ContactRecord[] = [];
  const inHand = new Set<Promise<void>>();
  let dropped = 0;

  const track = (work: Promise<void>) => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };

  const start = (contact: PlannedContact) => {
    if (inHand.size >= limits.underWay || records.length >= limits.contacts) {
      dropped += 1;
      return;
    }
    const lateMs = clock.toRealMs(clock.now() - contact.at);
    const record: ContactRecord = { contact, lateMs, repeats: 0, hasChangedAnswer: false, isLinked: false };
    records.push(record);
    track(send(record));
  };

  const send = async (record: ContactRecord): Promise<void> => {
    const { contact } = record;
    const intake = intakeOf(contact, runId);
    const accept = () =>
      client.accept(contact.channel, intake, { forMs: SENDER_PATIENCE_MS, onRepeat: () => (record.repeats += 1) });
    try {
      const [first, second] = await Promise.all([accept(), contact.isDoubled ? accept() : undefined]);
      record.acknowledgedMs = clock.toRealMs(clock.now() - contact.at);
      record.receipt = first.receipt;
      record.hasChangedAnswer = second !== undefined && second.text !== first.text;
    } catch (error) {
      record.refusal = String(error);
      return;
    }
    const answered = switchboard.untilAnswered(record.receipt.caseId, record);
    if (isCall(contact) && contact.ending === undefined) void waitOnTheLine(record, answered);
  };

  const waitOnTheLine = async (record: ContactRecord, answered: Promise<void>): Promise<void> => {
    const { at, patience } = record.contact;
    const isAnswered = await Promise.race([answered.then(() => true), clock.until(at + patience).then(() => false)]);
    if (isAnswered || clock.isCalledOff()) return;
    record.hungUpAt = Math.max(clock.now(), at + patience); // a timer may be a millisecond early
    const again = redialOf(record.contact, record.hungUpAt, streams);
    if (!again || again.at > endsAt) return;
    await clock.until(again.at);
    if (!clock.isCalledOff()) start(again);
  };

  const startAll = async () => {
    for (const contact of plan) {
      if (contact.at > clock.now()) await clock.until(contact.at);
      if (clock.isCalledOff()) break;
      start(contact);
    }
    await clock.until(endsAt);
    while (inHand.size > 0) await Promise.all(inHand);
  };
  return { records, dropped: () => dropped, started: () => records.length, done: startAll() };
}

const intakeOf = ({ key, dialled, text, phone, place, ending }: PlannedContact, runId: string): Intake => ({
  externalId: `${runId}-${key}`,
  dialled,
  text,
  caller: { phone },
  location: place,
  ...(ending ? { ended: ending } : {}),
});

/** The same caller once more with the same matter, or undefined who has given it up. */
export function redialOf(
  contact: PlannedContact,
  hungUpAt: number,
  streams: readonly Stream[],
): PlannedContact | undefined {
  const redial = streams.find(({ name }) => name === contact.stream)?.callers.redial;
  const random = createRandom(contact.seed);
  if (!redial || contact.attempt >= redial.atMost || random.unit() >= redial.probability) return undefined;
  const attempt = contact.attempt + 1;
  return {
    ...contact,
    key: `${contact.key.replace(/-again-\d+$/, '')}-again-${attempt}`,
    isRetold: true,
    at: hungUpAt + logNormal(random, redial.medianSeconds, redial.sigma),
    attempt,
    seed: random.below(2 ** 31),
  };
}
