import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { portionLexeme } from '../views/search-view';

type Unindexed = { contactId: string; caseId: string; acceptedAt: Date; words: string; lines: string[] };

/**
 * Makes documents of the contacts of a city that have none yet, the oldest first. What an informant said is left out.
 * @param lookBackMs how long before the newest document it looks for contacts whose commit came late
 * @param termsOf what a text is found by; letters and digits only
 * @returns how many were made; undefined: another process is at it
 */
export async function indexContacts(
  db: Db,
  {
    cityId,
    lookBackMs,
    limit,
    termsOf,
  }: { cityId: string; lookBackMs: number; limit: number; termsOf: (text: string) => string[] },
): Promise<number | undefined> {
  const [progress] = await db.$queryRaw<{ indexedUntil: Date }[]>(Prisma.sql`
    SELECT indexed_until AS "indexedUntil" FROM search_progress WHERE city_id = ${cityId} FOR UPDATE SKIP LOCKED`);
  if (!progress) {
    await db.$executeRaw(Prisma.sql`
      INSERT INTO search_progress (city_id, indexed_until) VALUES (${cityId}, '2000-01-01T00:00:00Z') ON CONFLICT DO NOTHING`);
    return undefined;
  }
  const from = new Date(progress.indexedUntil.getTime() - lookBackMs);
  const contacts = await db.$queryRaw<Unindexed[]>(Prisma.sql`
    SELECT o.id::text AS "contactId", o.case_id::text AS "caseId", o.accepted_at AS "acceptedAt",
           concat_ws(E'\n', o.text, o.address) AS words,
           CASE WHEN c.needs_human OR c.lane = 'needs-human'
                  OR EXISTS (SELECT FROM consultations k WHERE k.city_id = c.city_id AND k.case_id = c.id)
                THEN ARRAY['110', '12345']
                ELSE ARRAY(SELECT c.line UNION ALL SELECT replace(c.lane, 'line-', '')
                           UNION ALL SELECT w.line FROM ownerships w WHERE w.city_id = c.city_id AND w.case_id = c.id
                           UNION ALL SELECT t.to_line FROM transfers t WHERE t.city_id = c.city_id AND t.case_id = c.id)
           END AS lines
    FROM contacts o JOIN cases c ON c.city_id = o.city_id AND c.id = o.case_id
    WHERE o.city_id = ${cityId} AND o.accepted_at >= ${from}::timestamptz AND c.confidentiality <> 'INFORMANT_SEALED'
      AND NOT EXISTS (SELECT FROM search_documents d WHERE d.city_id = o.city_id AND d.contact_id = o.id)
    ORDER BY o.accepted_at LIMIT ${limit}`);
  const last = contacts.at(-1);
  if (last === undefined) return 0;
  await insertDocuments(db, cityId, contacts, termsOf);
  await db.$executeRaw(Prisma.sql`
    UPDATE search_progress SET indexed_until = greatest(indexed_until, ${last.acceptedAt}::timestamptz) WHERE city_id = ${cityId}`);
  return contacts.length;
}

/** The portion is that of the document's own number, so the number is drawn first. */
async function insertDocuments(
  db: Db,
  cityId: string,
  contacts: readonly Unindexed[],
  termsOf: (text: string) => string[],
): Promise<void> {
  const numbers = await db.$queryRaw<{ id: bigint }[]>(Prisma.sql`
    SELECT nextval('search_documents_id_seq') AS id FROM generate_series(1, ${contacts.length})`);
  const documents = contacts.map(({ contactId, caseId, words, lines }, index) => {
    const id = numbers[index]!.id;
    const lexemes = [...termsOf(words), ...lines.map((line) => `@${line}`), portionLexeme(id)];
    return { id: id.toString(), contact_id: contactId, case_id: caseId, lexemes };
  });
  await db.$executeRaw(Prisma.sql`
    INSERT INTO search_documents (city_id, id, contact_id, case_id, lexemes)
    SELECT ${cityId}, id, contact_id, case_id, array_to_tsvector(lexemes)
    FROM jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS r(id bigint, contact_id uuid, case_id uuid, lexemes text[])
    ORDER BY id ON CONFLICT (city_id, contact_id) DO NOTHING`);
}
