/** Judges a run from outside: what the API shows afterwards against the hidden truth of every contact. */
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import { type CaseDetail, caseDetailSchema } from '#domain/wire/case-wire';
import { contactSchema, type ContactWire } from '#domain/wire/contact-wire';
import { notificationSchema, type NotificationWire } from '#domain/wire/notification-wire';
import type { Wait } from '../chaos/recovery';
import { readHistory } from '../demo/case-history';
import { findOvertaken } from '../demo/find-overtaken';
import { mapInOrder } from '../lib/map-in-order';
import type { Session } from '../lib/session';
import { readAllSince } from './read-all';
import type { ContactRecord } from './contact-record';
import { groupBy } from './group-by';
import { clockFaults, hasTwoOwners, notificationFaults, stepsDoneTwice } from './case-faults';

/** What must never happen, with the numbers of the cases or the keys of the contacts that it happened to. */
export type Verdicts = Record<
  | 'lost'
  | 'doubled'
  | 'changedAnswers'
  | 'missedDanger'
  | 'overtaken'
  | 'twoOwners'
  | 'doneTwice'
  | 'notificationsDoubled'
  | 'notificationsMissed'
  | 'slaWrong',
  string[]
>;
export type Judgement = {
  verdicts: Verdicts;
  /** Cases whose whole history was read, of all. */
  casesRead: number;
  cases: number;
  /** Share of contacts that intake put on the line that they belong to, or before a person. */
  rightLine: number | undefined;
  /** What happened to the cases that a fault was found in, without a person or a word of theirs. */
  timelines: Record<string, string[]>;
  /** From when to when cases waited for their first offer, in ms since 1970. */
  offers: (Wait & { priority: Priority })[];
  /** Real ms that offers rang until they were taken. */
  ringMs: number[];
  /** Real ms from the due time of clocks until they were marked as breached. */
  timersLateMs: number[];
};

/** A history of every case would take hours after a long run: dangers come first, then an even sample. */
const CASES_READ_AT_MOST = 1_500;
const READ_AT_ONCE = 4;

type Asked = {
  supervisor: Session;
  operators: readonly Session[];
  records: readonly ContactRecord[];
  /** What is stored since then may be of this run. */
  since: string;
};

export async function judgeRun({ supervisor, operators, records, since }: Asked): Promise<Judgement> {
  const contacts = await readAllSince(
    supervisor,
    '/v1/contacts',
    contactSchema,
    ({ acceptedAt }) => acceptedAt >= since,
  );
  const notifications = await readAllSince(
    supervisor,
    '/v1/notifications',
    notificationSchema,
    ({ createdAt }) => createdAt >= since,
  );
  const known = records.filter(({ receipt }) => receipt !== undefined);
  const details: CaseDetail[] = [];
  const read = mapInOrder(chooseCases(known), READ_AT_ONCE, (caseId) =>
    supervisor.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`),
  );
  for await (const detail of read) details.push(detail);
  const verdicts = {
    ...judgeContacts(records, [...contacts, ...(await readUnlisted(supervisor, known, contacts))]),
    overtaken: findPassedOver(details, operators),
    twoOwners: numbers(details, ({ events }) => hasTwoOwners(events)),
    doneTwice: numbers(details, ({ events }) => stepsDoneTwice(events).length > 0),
    slaWrong: details.flatMap((one) => clockFaults(one).map((fault) => `${one.number} ${fault}`)),
    ...judgeNotifications(details, notifications),
  };
  return {
    verdicts,
    timelines: timelinesOf(details, Object.values(verdicts).flat()),
    casesRead: details.length,
    cases: known.length,
    rightLine: rightLineOf(known),
    offers: details.flatMap(({ events, priority }) =>
      between(events, 'case-received', 'case-offered').map((wait) => ({ ...wait, priority })),
    ),
    ringMs: details.flatMap(({ events }) =>
      between(events, 'case-offered', 'case-accepted').map(({ from, to }) => to - from),
    ),
    timersLateMs: details.flatMap(({ clocks }) =>
      clocks.flatMap(({ breachedAt, dueAt }) => (breachedAt ? Date.parse(breachedAt) - Date.parse(dueAt) : [])),
    ),
  };
}

/** An informant's contact is on no list: it is looked for in its case. */
async function readUnlisted(
  supervisor: Session,
  known: readonly ContactRecord[],
  listed: readonly ContactWire[],
): Promise<ContactWire[]> {
  const ids = new Set(listed.map(({ id }) => id));
  const caseIds = known.flatMap(({ receipt }) => (receipt && !ids.has(receipt.contactId) ? receipt.caseId : []));
  const found: ContactWire[] = [];
  const read = mapInOrder([...new Set(caseIds)], READ_AT_ONCE, (caseId) =>
    supervisor.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`),
  );
  for await (const { contacts } of read) found.push(...contacts.filter(({ id }) => !ids.has(id)));
  return found;
}

const TIMELINES_AT_MOST = 12;
const FACTS = ['lane', 'line', 'priority', 'from', 'to', 'metric'];

/** The events of the cases that the faults name, in seconds since the first of them, with codes alone. */
function timelinesOf(details: readonly CaseDetail[], faults: readonly string[]): Judgement['timelines'] {
  const named = details.filter(({ number }) => faults.some((fault) => fault.includes(number)));
  return Object.fromEntries(
    named.slice(0, TIMELINES_AT_MOST).map(({ number, createdAt, events, priority }) => [
      `${number} (${priority}, ${createdAt})`,
      events.map(({ type, at, data }) => {
        const facts = FACTS.flatMap((key) => (typeof data[key] === 'string' ? `${key} ${data[key]}` : []));
        return [`+${((Date.parse(at) - Date.parse(createdAt)) / 1_000).toFixed(1)} s`, type, ...facts].join(' ');
      }),
    ]),
  );
}

/** The instants of the first two events of these kinds; nothing when one is missing. */
function between(events: CaseDetail['events'], from: string, to: string): Wait[] {
  const [begun, ended] = [from, to].map((type) => events.find((event) => event.type === type)?.at);
  return begun && ended ? [{ from: Date.parse(begun), to: Date.parse(ended) }] : [];
}

function chooseCases(known: readonly ContactRecord[]): string[] {
  const idOf = ({ receipt }: ContactRecord) => receipt?.caseId ?? '';
  const dangers = known.filter(({ contact }) => contact.truth.priority === 'P0');
  const others = known.filter(({ contact }) => contact.truth.priority !== 'P0');
  const room = Math.max(0, CASES_READ_AT_MOST - dangers.length);
  const every = Math.max(1, Math.ceil(others.length / Math.max(1, room)));
  const sample = others.filter((_, index) => index % every === 0);
  return [...new Set([...dangers.slice(0, CASES_READ_AT_MOST), ...sample].map(idOf))];
}

const numbers = (details: readonly CaseDetail[], isFault: (detail: CaseDetail) => boolean) =>
  details.filter(isFault).map(({ number }) => number);

/** Lost: acknowledged and not there. Doubled: there and never acknowledged, beyond what was given up without an answer. */
export function judgeContacts(
  records: readonly ContactRecord[],
  stored: readonly Pick<ContactWire, 'id' | 'text'>[],
): Pick<Verdicts, 'lost' | 'doubled' | 'changedAnswers' | 'missedDanger'> {
  const ids = new Set(stored.map(({ id }) => id));
  const acknowledged = new Set(records.flatMap(({ receipt }) => receipt?.contactId ?? []));
  const texts = new Set(records.map(({ contact }) => contact.text));
  const strangers = stored.filter(({ id, text }) => !acknowledged.has(id) && texts.has(text));
  const unanswered = records.filter(({ refusal }) => refusal !== undefined).length;
  const keys = (isFault: (record: ContactRecord) => boolean) =>
    records.filter(isFault).map(({ contact }) => contact.key);
  const isMissed = ({ contact: { truth }, receipt }: ContactRecord) =>
    truth.priority === 'P0' && receipt !== undefined && receipt.line !== '110' && !receipt.needsHuman;
  return {
    lost: keys(({ receipt }) => receipt !== undefined && !ids.has(receipt.contactId)),
    doubled: strangers.slice(unanswered).map(({ id }) => id),
    changedAnswers: keys(({ hasChangedAnswer }) => hasChangedAnswer),
    missedDanger: keys(isMissed),
  };
}

function rightLineOf(known: readonly ContactRecord[]): number | undefined {
  const judged = known.filter(({ contact }) => contact.ending === undefined);
  const right = judged.filter(
    ({ contact, receipt }) => receipt?.needsHuman === true || receipt?.line === contact.truth.line,
  );
  return judged.length === 0 ? undefined : right.length / judged.length;
}

function findPassedOver(details: readonly CaseDetail[], operators: readonly Session[]): string[] {
  const users = new Map(operators.map(({ user }) => [user.id, user]));
  const lineOf = (id: string): Line | undefined => users.get(id)?.line ?? undefined;
  const stories = details.map((one) => ({ ...one, history: readHistory(one.events, lineOf) }));
  const found = findOvertaken(stories, (id) => {
    const user = users.get(id);
    return user?.line ? { line: user.line, languages: user.languages } : undefined;
  });
  const urgent = new Set(details.filter(({ priority }) => priority === 'P0').map(({ number }) => number));
  return found
    .filter(({ waiting }) => urgent.has(waiting))
    .map(({ waiting, offered }) => `${waiting} behind ${offered}`);
}

function judgeNotifications(
  details: readonly CaseDetail[],
  notifications: readonly NotificationWire[],
): Pick<Verdicts, 'notificationsDoubled' | 'notificationsMissed'> {
  const byCase = groupBy(notifications, ({ caseId }) => caseId);
  const faults = details.map((one) => ({ number: one.number, ...notificationFaults(one, byCase.get(one.id) ?? []) }));
  return {
    notificationsDoubled: faults.flatMap(({ number, doubled }) => doubled.map((what) => `${number} ${what}`)),
    notificationsMissed: faults.flatMap(({ number, missed }) => missed.map((what) => `${number} ${what}`)),
  };
}
