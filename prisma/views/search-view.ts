import { SEALED } from '#domain/confidentiality';
import type { CaseRow } from '#domain/wire/case-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';
import { rowInclude, rowWire } from './case-view';

/** A contact may be committed this long after the instant at which it was accepted, in ms: a transaction ends within ten seconds. */
export const LATEST_COMMIT_MS = 15_000;

/** Documents of a portion are numbered 16,384 in a row. What is common is found in the newest, what is not is rare in all. */
const PORTION_BITS = 14n;
const portionOf = (id: bigint): bigint => id >> PORTION_BITS;
export const portionLexeme = (id: bigint): string => `#${portionOf(id)}`;

/** A case that was found, by the contact whose words it was found by. */
export type Found = { row: CaseRow; words: string | null };
type Hit = { id: bigint; caseId: string; contactId: string };

const quoted = (lexeme: string): string => `'${lexeme}'`;

type WordQuery = { term: string; isPrefix: boolean }[];

const tsquery = (wanted: WordQuery, { line }: Reader): string =>
  [
    ...wanted.map(({ term, isPrefix }) => `${quoted(term)}${isPrefix ? ':*' : ''}`),
    ...(line === null ? [] : [quoted(`@${line}`)]),
  ].join(' & ');

/**
 * Documents that hold all of this, the newest first. The newest two portions are looked through on their own; only what
 * is not found there often enough, and so is rare, is looked for in all of them.
 */
async function findHits(
  db: Db,
  reader: Reader,
  wanted: WordQuery,
  before: bigint | null,
  limit: number,
): Promise<Hit[]> {
  const query = tsquery(wanted, reader);
  const [newest] =
    before === null
      ? await db.$queryRaw<{ id: bigint | null }[]>(
          Prisma.sql`SELECT max(id) AS id FROM search_documents WHERE city_id = ${reader.cityId}`,
        )
      : [{ id: before - 1n }];
  const end = newest?.id;
  if (end === null || end === undefined) return [];
  const top = portionOf(end);
  const recent = top === 0n ? `'#0'` : `('#${top}' | '#${top - 1n}')`;
  const begin = (top === 0n ? 0n : top - 1n) << PORTION_BITS;
  const find = (text: string, from: bigint, to: bigint, count: number, order: Prisma.Sql) =>
    db.$queryRaw<Hit[]>(Prisma.sql`
      SELECT id, case_id::text AS "caseId", contact_id::text AS "contactId" FROM search_documents
      WHERE city_id = ${reader.cityId} AND lexemes @@ ${text}::tsquery AND id >= ${from} AND id <= ${to}
      ORDER BY ${order} DESC LIMIT ${count}`);
  const hits = await find(`${query} & ${recent}`, begin, end, limit, Prisma.sql`id`);
  if (hits.length === limit || begin === 0n) return hits;
  // Sorted by a sum: the planner guesses that many documents begin with what was typed, and along the ids it would read
  // every one of them to find that none does.
  return [...hits, ...(await find(query, 0n, begin - 1n, limit - hits.length, Prisma.sql`id + 0`))];
}

/** Cases in which this was said, each once, as far as the reader may see them. `next` is the place to go on from. */
export async function findByWords(
  db: Db,
  reader: Reader,
  { wanted, before, limit }: { wanted: WordQuery; before: bigint | null; limit: number },
): Promise<{ found: Found[]; next: bigint | null }> {
  const found = new Map<string, Found>();
  let place = before;
  for (;;) {
    const hits = await findHits(db, reader, wanted, place, limit + 1);
    const shown = await showCases(db, reader, hits, false);
    for (const hit of hits) {
      const one = shown.get(hit.caseId);
      if (one === undefined || found.has(hit.caseId)) {
        place = hit.id;
        continue;
      }
      if (found.size === limit) return { found: [...found.values()], next: place };
      found.set(hit.caseId, one);
      place = hit.id;
    }
    if (hits.length <= limit) return { found: [...found.values()], next: null };
  }
}

/** The rows of cases by id, those that the reader may see; an informant's only where it was asked for by its number. */
async function showCases(
  db: Db,
  reader: Reader,
  hits: readonly Pick<Hit, 'caseId' | 'contactId'>[],
  isNumber: boolean,
): Promise<Map<string, Found>> {
  if (hits.length === 0) return new Map();
  const rows = await db.case.findMany({
    where: {
      AND: [
        casesOf(reader),
        { id: { in: hits.map(({ caseId }) => caseId) } },
        isNumber ? {} : { confidentiality: { not: SEALED } },
      ],
    },
    include: rowInclude,
  });
  const words = await db.contact.findMany({
    where: { cityId: reader.cityId, id: { in: hits.map(({ contactId }) => contactId) } },
    select: { caseId: true, text: true },
  });
  const said = new Map(words.map(({ caseId, text }) => [caseId, text]));
  return new Map(
    rows.map((row) => [row.id, { row: rowWire(row), words: isNumber ? null : (said.get(row.id) ?? null) }]),
  );
}

/** Calls of one number that are shown. */
const MOST_CALLS = 50;

/**
 * Cases of a number, the newest first. Caller and contact are stored in one commit with one instant, by which the one
 * leads to the other. An informant is not found by the number.
 */
export async function findByNumber(db: Db, reader: Reader, numberToken: string): Promise<Found[]> {
  const hits = await db.$queryRaw<Hit[]>(Prisma.sql`
    SELECT o.id::text AS "contactId", o.case_id::text AS "caseId" FROM callers p
    JOIN contacts o ON o.city_id = p.city_id AND o.accepted_at = p.created_at AND o.caller_id = p.id
    WHERE p.city_id = ${reader.cityId} AND p.number_token = ${numberToken}
    ORDER BY p.created_at DESC LIMIT ${MOST_CALLS}`);
  const shown = await showCases(db, reader, hits, false);
  return [...new Set(hits.map(({ caseId }) => caseId))].flatMap((id) => shown.get(id) ?? []);
}

/** Cases that are found by a piece of their number. */
const MOST_NUMBERS = 20;

/**
 * Cases by their number, whole or its last digits. A number is the day and a count, so the last digits of it are looked
 * for on each day that there were cases: by the index of whole numbers, without one of their ends.
 * @param digits 4 to 18 of them; fewer than six are looked for among the cases of the last month
 */
export async function findByCaseNumber(db: Db, reader: Reader, digits: string): Promise<Found[]> {
  const hits = await db.$queryRaw<{ caseId: string }[]>(Prisma.sql`
    WITH ends AS (
      SELECT min(at) AS first, max(at) AS last FROM (
        (SELECT created_at AS at FROM cases WHERE city_id = ${reader.cityId} ORDER BY created_at LIMIT 1)
        UNION ALL
        (SELECT created_at FROM cases WHERE city_id = ${reader.cityId} ORDER BY created_at DESC LIMIT 1)) AS oldest_and_newest
    ), days AS (
      SELECT to_char(day, 'YYMMDD') AS prefix
      FROM ends, generate_series(CASE WHEN length(${digits}::text) >= 6 THEN first ELSE last - interval '31 days' END
                                 - interval '1 day', last + interval '1 day', '1 day') AS day
    ), wanted AS (
      SELECT ${digits}::text AS number
      UNION SELECT prefix || ${digits}::text FROM days WHERE length(${digits}::text) BETWEEN 6 AND 12
      UNION SELECT prefix || lpad(n::text, 6 - length(${digits}::text), '0') || ${digits}::text
      FROM days, generate_series(0, (10 ^ (6 - length(${digits}::text)))::int - 1) AS n
      WHERE length(${digits}::text) IN (4, 5)
    )
    SELECT id::text AS "caseId" FROM cases
    WHERE city_id = ${reader.cityId} AND number = ANY (ARRAY(SELECT number FROM wanted))
    ORDER BY number DESC LIMIT ${MOST_NUMBERS}`);
  const shown = await showCases(
    db,
    reader,
    hits.map(({ caseId }) => ({ caseId, contactId: caseId })),
    true,
  );
  return hits.flatMap(({ caseId }) => shown.get(caseId) ?? []);
}

/** Since when there is a contact that the index does not hold yet; null when it holds all of them. */
export async function unindexedSince(db: Db, cityId: string): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date }[]>(Prisma.sql`
    SELECT o.accepted_at AS at FROM contacts o JOIN cases c ON c.city_id = o.city_id AND c.id = o.case_id
    WHERE o.city_id = ${cityId} AND c.confidentiality <> 'INFORMANT_SEALED'
      AND o.accepted_at >= coalesce((SELECT indexed_until FROM search_progress WHERE city_id = ${cityId}), '2000-01-01')
                           - ${LATEST_COMMIT_MS} * interval '1 millisecond'
      AND NOT EXISTS (SELECT FROM search_documents d WHERE d.city_id = o.city_id AND d.contact_id = o.id)
    ORDER BY o.accepted_at LIMIT 1`);
  return row?.at ?? null;
}
