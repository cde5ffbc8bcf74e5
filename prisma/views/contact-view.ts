import type { Channel } from '#domain/channel';
import { isSealed, pseudonymOf, SEALED } from '#domain/confidentiality';
import { MAX_TEXT_LENGTH } from '#domain/triage';
import type { ContactWire } from '#domain/wire/contact-wire';
import type { ContactListQuery, Page } from '#domain/wire/list-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';
import { newestFirst } from './keyset';

export const contactInclude = {
  caller: { select: { id: true, maskedPhone: true, maskedName: true } },
} as const satisfies Prisma.ContactInclude;

const include = {
  ...contactInclude,
  case: { select: { number: true, confidentiality: true } },
} as const satisfies Prisma.ContactInclude;

type CallerRow = { id: string; maskedPhone: string | null; maskedName: string | null };

/** A caller as those who handle the case see them: masked, and an informant by a pseudonym alone. */
export const shownCaller = (caller: CallerRow, of: { confidentiality: string }): ContactWire['caller'] =>
  isSealed(of)
    ? { phone: null, name: null, pseudonym: pseudonymOf(caller.id) }
    : { phone: caller.maskedPhone, name: caller.maskedName };

/** The one place where a stored contact becomes one that may be shown: its caller is masked, as everywhere outside the vault. */
export const contactWire = (contact: Prisma.ContactGetPayload<{ include: typeof include }>): ContactWire => ({
  id: contact.id,
  channel: contact.channel as ContactWire['channel'],
  dialled: contact.dialled as ContactWire['dialled'],
  text: contact.text,
  address: contact.address,
  lat: contact.lat,
  lon: contact.lon,
  caller: contact.caller && shownCaller(contact.caller, contact.case),
  receivedAt: contact.receivedAt.toISOString(),
  acceptedAt: contact.acceptedAt.toISOString(),
  caseId: contact.caseId,
  caseNumber: contact.case.number,
});

const byAcceptance = newestFirst('acceptedAt');

export async function listContacts(db: Db, reader: Reader, query: ContactListQuery): Promise<Page<ContactWire>> {
  const found = await db.contact.findMany({
    where: {
      ...byAcceptance.where(query.after),
      ...{ cityId: reader.cityId, channel: query.channel, dialled: query.dialled, caseId: query.caseId },
      // What an informant said is read in its case and found in no list.
      case: { AND: [casesOf(reader), { confidentiality: { not: SEALED } }] },
    },
    orderBy: byAcceptance.orderBy,
    take: query.perPage + 1,
    include,
  });
  const { rows, next } = byAcceptance.pageOf(found, query.perPage);
  return { items: rows.map(contactWire), hasNextPage: next !== null, next };
}

export async function findContact(db: Db, cityId: string, id: string): Promise<ContactWire | undefined> {
  const row = await db.contact.findUnique({ where: { cityId_id: { cityId, id } }, include });
  return row ? contactWire(row) : undefined;
}

/** What decides whether a contact's caller may be opened: undefined when there is no such contact. */
export async function findRevealed(db: Db, cityId: string, id: string) {
  const contact = await db.contact.findUnique({
    where: { cityId_id: { cityId, id } },
    select: {
      ...{ callerId: true, caseId: true, channel: true },
      case: { select: { line: true, status: true, holderId: true, confidentiality: true } },
    },
  });
  if (!contact) return undefined;
  const { case: ofCase, ...rest } = contact;
  return { ...rest, channel: rest.channel as Channel, ...ofCase };
}

/** The first contact of a case: what an offer shows. */
export async function firstContact(db: Db, cityId: string, caseId: string): Promise<ContactWire | undefined> {
  const row = await db.contact.findFirst({ where: { cityId, caseId }, orderBy: { acceptedAt: 'asc' }, include });
  return row ? contactWire(row) : undefined;
}

/** Everything that was said in a case, in its order. */
export async function allWords(db: Db, cityId: string, caseId: string): Promise<string> {
  const rows = await db.contact.findMany({
    where: { cityId, caseId },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
    select: { text: true },
  });
  return rows
    .map(({ text }) => text)
    .join('\n')
    .slice(0, MAX_TEXT_LENGTH)
    .toWellFormed();
}
