import type { CaseStatus } from '#domain/case-status';
import { SEALED } from '#domain/confidentiality';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { SameIncidentPolicy } from '#domain/same-incident';
import { OPEN_TRANSFER_STATES } from '#domain/transfer';
import type { ContactWire } from '#domain/wire/contact-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { contactInclude, contactWire } from './contact-view';

/** What one caller of a case reported, without who it was. `isSealed` by the class that the case has now, and for good once it was sealed. */
export type StoredReport = {
  caseId: string;
  /** The case that carries the incident on: this one, or the main case that it belongs to. */
  incidentId: string;
  at: Date;
  line: Line;
  category: string;
  lat: number | null;
  lon: number | null;
  address: string | null;
  /** The beginning of what was said: so much is compared. */
  text: string;
  /** All of it: an accusation may stand at the end. */
  words: string;
  isSealed: boolean;
};

/** A case in few words, as others of the same incident show it. */
export type CaseInBrief = {
  id: string;
  number: string;
  line: Line;
  category: string;
  priority: Priority;
  status: CaseStatus;
  version: number;
  createdAt: Date;
  needsHuman: boolean;
  holderId: string | null;
  isInTransfer: boolean;
  hasUnits: boolean;
};

/** One side of the squares that contacts are indexed by, in degrees; the same as in the migration. */
const SQUARE = 1 / 200;
const DEGREE_M = 111_195;
/** Candidates of each class, and of the squares around, at most: the newest. */
const MOST = 60;
/** Of a text so much is read, in characters. */
const TEXT_LENGTH = 1_000;

const REPORT = Prisma.sql`
  k.case_id::text AS "caseId", coalesce(l.main_id, c.id)::text AS "incidentId", k.accepted_at AS at, c.line, c.category,
  k.lat, k.lon, k.address, left(k.text, ${TEXT_LENGTH}::int) AS text, k.text AS words,
  g.is_sealed OR c.confidentiality = ${SEALED} AS "isSealed"`;
/** From the case `c` and its contact `k`. */
const REPORT_FROM = Prisma.sql`
  JOIN categories g ON g.city_id = c.city_id AND g.code = c.category
  LEFT JOIN case_links l ON l.city_id = c.city_id AND l.case_id = c.id AND l.undone_at IS NULL`;

/** What the callers of these cases reported, the first one first. */
export const findReports = (db: Db, cityId: string, caseIds: readonly string[]): Promise<StoredReport[]> =>
  db.$queryRaw<StoredReport[]>(Prisma.sql`
    SELECT ${REPORT} FROM cases c JOIN contacts k ON k.city_id = c.city_id AND k.case_id = c.id ${REPORT_FROM}
    WHERE c.city_id = ${cityId} AND c.id = ANY (${[...caseIds]}::uuid[]) ORDER BY k.accepted_at, k.id`);

/** The classes that a case may also be of: what the engine thought of for its contacts, and what it is now. */
export async function findClasses(db: Db, cityId: string, caseId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ category: string }[]>(Prisma.sql`
    SELECT category FROM cases WHERE city_id = ${cityId} AND id = ${caseId}::uuid
    UNION SELECT a->>'category' FROM contacts k
      JOIN triage_decisions d ON d.city_id = k.city_id AND d.contact_id = k.id, jsonb_array_elements(d.alternatives) a
    WHERE k.city_id = ${cityId} AND k.case_id = ${caseId}::uuid`);
  return rows.map(({ category }) => category);
}

const squares = (at: number, metres: number, metresPerDegree: number) => {
  const reach = metres / metresPerDegree;
  return { from: Math.floor((at - reach) / SQUARE), to: Math.floor((at + reach) / SQUARE) };
};

/**
 * Reports that may be of the same incident: of these classes, or from the squares around, near in time, and carried on
 * by a case that is open. Bounded by `MOST` rows for each class and for the squares, whatever the size of the city. What
 * is sealed, by its class or as a case, is not among them.
 */
export function findLikely(
  db: Db,
  { caseId, at, lat, lon }: Pick<StoredReport, 'caseId' | 'at' | 'lat' | 'lon'>,
  { cityId, classes, policy }: { cityId: string; classes: readonly string[]; policy: SameIncidentPolicy },
): Promise<StoredReport[]> {
  const from = new Date(at.getTime() - policy.windowMs);
  const to = new Date(at.getTime() + policy.windowMs);
  const isPlaced = lat !== null && lon !== null;
  const rows = squares(lat ?? 0, policy.farM, DEGREE_M);
  const columns = squares(lon ?? 0, policy.farM, DEGREE_M * Math.max(0.1, Math.cos(((lat ?? 0) * Math.PI) / 180)));
  return db.$queryRaw<StoredReport[]>(Prisma.sql`
    WITH alike AS (
      SELECT found.id FROM unnest(${[...classes]}::text[]) AS class(code) CROSS JOIN LATERAL (
        SELECT c.id FROM cases c
        WHERE c.city_id = ${cityId} AND c.category = class.code AND c.status <> 'CLOSED'
          AND c.created_at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
        ORDER BY c.created_at DESC LIMIT ${MOST}) AS found
    ), around AS (
      SELECT found.case_id AS id
      FROM generate_series(${rows.from}::int, ${rows.to}::int) AS y, generate_series(${columns.from}::int, ${columns.to}::int) AS x
      CROSS JOIN LATERAL (
        SELECT k.case_id FROM contacts k
        WHERE ${isPlaced} AND k.city_id = ${cityId} AND k.lat IS NOT NULL AND k.lon IS NOT NULL
          AND floor(k.lat * 200) = y AND floor(k.lon * 200) = x
          AND k.accepted_at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
        ORDER BY k.accepted_at DESC LIMIT ${MOST}) AS found
      LIMIT ${MOST}
    )
    SELECT ${REPORT}
    FROM (SELECT id FROM alike UNION SELECT id FROM around) AS likely
    JOIN cases c ON c.city_id = ${cityId} AND c.id = likely.id ${REPORT_FROM}
    JOIN cases m ON m.city_id = c.city_id AND m.id = coalesce(l.main_id, c.id)
    JOIN categories mg ON mg.city_id = m.city_id AND mg.code = m.category
    CROSS JOIN LATERAL (
      SELECT * FROM contacts k WHERE k.city_id = c.city_id AND k.case_id = c.id ORDER BY k.accepted_at, k.id LIMIT 1) AS k
    WHERE c.id <> ${caseId}::uuid AND m.id <> ${caseId}::uuid
      AND m.status NOT IN ('CLOSED', 'MERGED') AND NOT g.is_sealed AND NOT mg.is_sealed
      AND ${SEALED} NOT IN (c.confidentiality, m.confidentiality)`);
}

/** The live links of an incident: its main case, and each member with whether it is merged. */
export async function findLinks(db: Db, cityId: string, caseId: string) {
  const own = await db.caseLink.findFirst({ where: { cityId, caseId, undoneAt: null } });
  const mainId = own?.mainId ?? caseId;
  const links = await db.caseLink.findMany({
    where: { cityId, mainId, undoneAt: null },
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
  });
  const members = links.map((link) => ({
    id: link.caseId,
    linkedAt: link.linkedAt.toISOString(),
    isMerged: link.mergedAt !== null,
  }));
  return { mainId, members };
}

export async function findCasesInBrief(
  db: Db,
  cityId: string,
  ids: readonly string[],
): Promise<Map<string, CaseInBrief>> {
  const open = { where: { state: { in: [...OPEN_TRANSFER_STATES] } }, select: { id: true } };
  const there = { where: { endedAt: null }, select: { id: true } };
  const rows = await db.case.findMany({
    where: { cityId, id: { in: [...ids] } },
    include: { transfers: open, assignments: there },
  });
  return new Map(
    rows.map(({ transfers, assignments, ...row }) => [
      row.id,
      {
        ...row,
        line: row.line as Line,
        priority: row.priority as Priority,
        status: row.status as CaseStatus,
        isInTransfer: transfers.length > 0,
        hasUnits: row.line === '110' && assignments.length > 0,
      },
    ]),
  );
}

/** Every contact of these cases, the first one first. */
export async function findContactsOf(db: Db, cityId: string, caseIds: readonly string[]): Promise<ContactWire[]> {
  const rows = await db.contact.findMany({
    where: { cityId, caseId: { in: [...caseIds] } },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
    include: { ...contactInclude, case: { select: { number: true, confidentiality: true } } },
  });
  return rows.map(contactWire);
}

export async function findSameIncidentPolicy(db: Db, cityId: string, line: Line): Promise<SameIncidentPolicy> {
  const { cityId: _city, ...row } = await db.sameIncidentPolicy.findUniqueOrThrow({
    where: { cityId_line: { cityId, line } },
  });
  return { ...row, line };
}
