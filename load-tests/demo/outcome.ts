/** Reads from outside, as the supervisor, what became of the contacts of a run. */
import { type CaseDetail, caseDetailSchema } from '#domain/wire/case-wire';
import { contactSchema, type ContactWire } from '#domain/wire/contact-wire';
import { pageOf } from '#domain/wire/list-wire';
import type { Session } from '../lib/session';
import type { SentContact } from './send-day';

const PER_PAGE = 200;

const contactListSchema = pageOf(contactSchema);

/** A contact with what the system shows of it. */
export type Outcome = SentContact & {
  /** Every stored contact of this run with the same words on the same channel: exactly one is right. */
  stored: ContactWire[];
  detail: CaseDetail | undefined;
};

/** The time of the system's own clock: what is accepted from now on is of this run. */
export async function readSystemTime(supervisor: Session): Promise<string> {
  const { dataAt } = await supervisor.call(contactListSchema, 'GET', '/v1/contacts?perPage=1');
  return dataAt;
}

/** Contacts accepted since `since`, by id. */
async function readContactsSince(supervisor: Session, since: string): Promise<Map<string, ContactWire>> {
  const found = new Map<string, ContactWire>();
  for (let after = ''; ;) {
    const path = `/v1/contacts?perPage=${PER_PAGE}${after}`;
    const { items, next } = await supervisor.call(contactListSchema, 'GET', path);
    for (const contact of items) if (contact.acceptedAt >= since) found.set(contact.id, contact);
    if (next === null || items.some(({ acceptedAt }) => acceptedAt < since)) return found;
    after = `&after=${next}`;
  }
}

/** What became of each contact of the run. An informant's contact is on no list, and is found in its case. */
export async function readOutcomes(
  supervisor: Session,
  sent: readonly SentContact[],
  since: string,
): Promise<Outcome[]> {
  const contacts = await readContactsSince(supervisor, since);
  const details: (CaseDetail | undefined)[] = [];
  for (const { answers } of sent) {
    const caseId = answers[0]?.receipt.caseId;
    const detail = caseId && (await supervisor.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`));
    details.push(detail || undefined);
    if (detail) for (const contact of detail.contacts) contacts.set(contact.id, contact);
  }
  return sent.map((one, index) => {
    const { channel, text } = one.contact;
    const stored = [...contacts.values()].filter((contact) => contact.text === text && contact.channel === channel);
    return { ...one, stored, detail: details[index] };
  });
}
