import { isSealed } from '#domain/confidentiality';
import type { Names } from '#domain/language';
import { nuisanceStateOf } from '#domain/nuisance';
import type { NuisanceHint, NuisanceMarkWire } from '#domain/wire/nuisance-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';

/** Rows of the list; what is asked for comes first, so that it is never beyond them. */
const MOST_MARKS = 200;

const person = { select: { id: true, displayNames: true } } as const;
const include = {
  askedBy: person,
  decidedBy: person,
  contact: {
    select: {
      caseId: true,
      case: { select: { number: true, confidentiality: true } },
      caller: { select: { maskedPhone: true } },
    },
  },
} as const satisfies Prisma.NuisanceMarkInclude;

type Person = { id: string; displayNames: Prisma.JsonValue };
const personWire = ({ id, displayNames }: Person) => ({ id, displayNames: displayNames as Names });

const markWire = (
  row: Prisma.NuisanceMarkGetPayload<{ include: typeof include }>,
  now: Date,
): Omit<NuisanceMarkWire, 'decisions'> => ({
  id: row.id,
  state: nuisanceStateOf(row, now),
  phone: isSealed(row.contact.case) ? null : (row.contact.caller?.maskedPhone ?? null),
  contactId: row.contactId,
  caseId: row.contact.caseId,
  caseNumber: row.contact.case.number,
  reason: row.reason,
  askedBy: personWire(row.askedBy),
  askedAt: row.askedAt.toISOString(),
  decisionReason: row.decisionReason,
  decidedBy: row.decidedBy && personWire(row.decidedBy),
  expiresAt: row.expiresAt?.toISOString() ?? null,
});

/** The marks of a city, what waits for a decision first, then the newest. */
export async function listMarks(db: Db, reader: Reader, now: Date): Promise<Omit<NuisanceMarkWire, 'decisions'>[]> {
  const rows = await db.nuisanceMark.findMany({
    where: { cityId: reader.cityId, contact: { case: casesOf(reader) } },
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }],
    take: MOST_MARKS,
    include,
  });
  return rows.map((row) => markWire(row, now));
}

/** The mark that counts for the number a contact came from. */
export async function findHint(db: Db, cityId: string, contactId: string, now: Date): Promise<NuisanceHint | null> {
  const contact = await db.contact.findUnique({
    where: { cityId_id: { cityId, id: contactId } },
    select: { caller: { select: { numberToken: true } } },
  });
  const numberToken = contact?.caller?.numberToken;
  if (!numberToken) return null;
  const mark = await db.nuisanceMark.findFirst({
    where: { cityId, numberToken, decision: 'approve', liftedAt: null, expiresAt: { gt: now } },
    orderBy: { expiresAt: 'desc' },
  });
  return mark?.expiresAt ? { reason: mark.reason, expiresAt: mark.expiresAt.toISOString() } : null;
}
