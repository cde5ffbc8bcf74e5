import { SEALED } from '#domain/confidentiality';
import type { CaseRow } from '#domain/wire/case-wire';
import { type CaseListQuery, type FigureCounts, NO_DISTRICT, type Page } from '#domain/wire/list-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';
import { orderOf, rowInclude, rowWire, whereOf } from './case-view';
import { type AskedFigure, countFigure, figureRows, idsOf } from './figures/figure-rows';
import { PLACE_OF_CASE } from './place-view';

/** Cases looked through at a time until a page is full. */
const PORTION = 500;

const COLUMN: Record<string, string> = {
  ...{ id: 'id', number: 'number', priority: 'priority' },
  ...{ createdAt: 'created_at', waitingSince: 'waiting_since' },
};
const CAST = { word: 'text', id: 'uuid', instant: 'timestamptz', number: 'bigint' } as const;

/** Where the matter of an informant is stays out of every list by places, as it stays off the map. */
const inDistrict = (district: string) =>
  Prisma.sql`c.confidentiality <> ${SEALED} AND ${district === NO_DISTRICT ? Prisma.sql`d.code IS NULL` : Prisma.sql`d.code = ${district}`}`;

type Candidate = Record<'id' | 'number' | 'priority', string> & Record<'createdAt' | 'waitingSince', Date>;

/** The next cases that these conditions on `c` and its place leave, in the order of the list. */
function readPortion(
  db: Db,
  { cityId }: Reader,
  query: CaseListQuery,
  conditions: readonly Prisma.Sql[],
  after: readonly unknown[] | undefined,
): Promise<Candidate[]> {
  const { keys } = orderOf(query);
  const columns = keys.map(({ field }) => Prisma.raw(`c.${COLUMN[field]}`));
  const isRising = keys[0]!.order === 'asc';
  const values = keys.map(({ is }, index) => Prisma.sql`${after?.[index]}::${Prisma.raw(CAST[is])}`);
  const later = Prisma.sql`(${Prisma.join(columns)}) ${Prisma.raw(isRising ? '>' : '<')} (${Prisma.join(values)})`;
  const isOnlyOpen = query.isOpen === true || query.sort === 'priority';
  return db.$queryRaw(Prisma.sql`
    SELECT c.id::text, c.number, c.priority, c.created_at AS "createdAt", c.waiting_since AS "waitingSince"
    FROM cases c ${query.district === undefined ? Prisma.empty : PLACE_OF_CASE}
    WHERE c.city_id = ${cityId} AND ${Prisma.join(
      [
        ...conditions,
        ...(isOnlyOpen ? [Prisma.sql`c.status <> 'CLOSED' AND c.status <> 'MERGED'`] : []),
        ...(after === undefined ? [] : [later]),
      ],
      ' AND ',
    )}
    ORDER BY ${Prisma.join(columns.map((column) => Prisma.sql`${column} ${Prisma.raw(isRising ? 'ASC' : 'DESC')}`))}
    LIMIT ${PORTION}`);
}

/** The ids of a page and one more, as far as the reader may see them. */
async function findIds(db: Db, reader: Reader, query: CaseListQuery, conditions: readonly Prisma.Sql[]) {
  const order = orderOf(query);
  const ids: string[] = [];
  let after = query.after === undefined ? undefined : order.valuesOf(query.after);
  for (;;) {
    const portion = await readPortion(db, reader, query, conditions, after);
    const visible = await db.case.findMany({
      where: { AND: [casesOf(reader), whereOf(query), { id: { in: portion.map(({ id }) => id) } }] },
      select: { id: true },
    });
    const isVisible = new Set(visible.map(({ id }) => id));
    ids.push(...portion.flatMap(({ id }) => (isVisible.has(id) ? [id] : [])));
    const last = portion.at(-1);
    if (ids.length > query.perPage || last === undefined || portion.length < PORTION)
      return ids.slice(0, query.perPage + 1);
    after = order.keys.map(({ field }) => last[field as keyof Candidate]);
  }
}

/**
 * A page of cases that more than their columns say: those of a district, or those that a figure counts. What else the query
 * leaves out is left out by the same conditions as in every list.
 */
export async function listNarrowedCases(
  db: Db,
  reader: Reader,
  query: CaseListQuery,
): Promise<Page<CaseRow> & { figure: FigureCounts }> {
  const { district, figure } = query;
  const rows = figure === undefined ? undefined : await figureRows(db, reader.cityId, query as AskedFigure);
  const conditions = [
    ...(district === undefined ? [] : [inDistrict(district)]),
    ...(rows === undefined ? [] : [Prisma.sql`c.id IN (${idsOf(rows, query.figurePart)})`]),
  ];
  const order = orderOf(query);
  const found = await db.case.findMany({
    where: { id: { in: await findIds(db, reader, query, conditions) }, cityId: reader.cityId },
    orderBy: order.orderBy,
    include: rowInclude,
  });
  const page = order.pageOf(found, query.perPage);
  return {
    items: page.rows.map(rowWire),
    hasNextPage: page.next !== null,
    next: page.next,
    figure: rows === undefined ? null : await countFigure(db, rows, query.figurePart),
  };
}
