import type { Names } from '#domain/language';
import { MOST_PLACES, type PatternsWire } from '#domain/wire/pattern-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { cornersOf } from '../stores/policies/district-rows';

type Placed = Pick<PatternsWire, 'districts' | 'heat' | 'places' | 'placed'>;

/**
 * The first district (`d`) of a point, or that an address names, where `o` says both: of a case `c`. A retired one has what
 * came in before, unless another has that place now.
 */
export const DISTRICT_OF_PLACE = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT code FROM districts
    WHERE city_id = c.city_id AND (retired_at IS NULL OR c.created_at < retired_at)
      AND CASE WHEN o.lat IS NULL OR o.lon IS NULL
        THEN position(names ->> 'zh' IN o.address) > 0 ELSE outline::polygon @> point(o.lon, o.lat) END
    ORDER BY retired_at IS NOT NULL, "position", code LIMIT 1
  ) AS d ON true`;

/** Where a case `c` is: its first contact that says so (`o`), and the district of that (`d`). */
export const PLACE_OF_CASE = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT lat, lon, address FROM contacts
    WHERE city_id = c.city_id AND case_id = c.id AND (lat IS NOT NULL OR address IS NOT NULL)
    ORDER BY (lat IS NULL OR lon IS NULL), accepted_at, id LIMIT 1
  ) AS o ON true ${DISTRICT_OF_PLACE}`;

/** As the city lists its districts. */
export const IN_ORDER: Prisma.DistrictOrderByWithRelationInput[] = [{ position: 'asc' }, { code: 'asc' }];

const openCases = (cityId: string) => Prisma.sql`
  SELECT c.id, c.number, c.line, c.priority, c.category, c.confidentiality, o.lat, o.lon, d.code AS district
  FROM cases c ${PLACE_OF_CASE}
  WHERE c.city_id = ${cityId} AND c.status <> 'CLOSED' AND c.status <> 'MERGED'`;

/** Where the open cases of a city are: by class and district, and as points of the map. A retired district is named while cases lie in it. */
export async function readPlaces(db: Db, cityId: string): Promise<Placed> {
  const heat = await db.$queryRaw<Placed['heat']>(Prisma.sql`
    SELECT category, district, count(*)::int AS cases FROM (${openCases(cityId)}) AS open GROUP BY 1, 2 ORDER BY 1, 2`);
  const places = await db.$queryRaw<(Placed['places'][number] & { total: number })[]>(Prisma.sql`
    SELECT id::text, number, line, priority, category, lat, lon, district, (count(*) OVER ())::int AS total
    FROM (${openCases(cityId)}) AS open
    WHERE lat IS NOT NULL AND lon IS NOT NULL AND confidentiality <> 'INFORMANT_SEALED'
    ORDER BY priority, id LIMIT ${MOST_PLACES}`);
  const districts = await db.district.findMany({ where: { cityId }, orderBy: IN_ORDER });
  const isShown = ({ code, retiredAt }: (typeof districts)[number]) =>
    retiredAt === null || heat.some(({ district }) => district === code);
  return {
    districts: districts.filter(isShown).map(({ code, names, outline }) => ({
      ...{ code, names: names as Names },
      outline: cornersOf(outline),
    })),
    heat,
    places: places.map(({ total: _total, ...place }) => place),
    placed: places[0]?.total ?? 0,
  };
}
