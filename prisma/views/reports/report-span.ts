import type { Grouping } from '#domain/wire/report-wire';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';

/** A period of a city; `now` is the moment by which things are in time or late. */
export type Span = { cityId: string; from: Date; to: Date; now: Date };
/** A part of a period by its first day in the city, YYYY-MM-DD. */
export type Part = { group: string; from: Date; to: Date };

/** The days, weeks (from Monday) or months of a period by the city's time, the first and the last cut to it. */
export const listParts = (db: Db, { cityId, from, to }: Span, by: Exclude<Grouping, 'unit'>): Promise<Part[]> =>
  db.$queryRaw<Part[]>(Prisma.sql`
    WITH city AS (SELECT time_zone AS zone FROM cities WHERE id = ${cityId}), part AS (
      SELECT began, began + ('1 ' || ${by})::interval AS ended, zone FROM city, generate_series(
        date_trunc(${by}, ${from}::timestamptz AT TIME ZONE zone),
        ${to}::timestamptz AT TIME ZONE zone, ('1 ' || ${by})::interval) AS began
    )
    SELECT to_char(began, 'YYYY-MM-DD') AS group, greatest(began AT TIME ZONE zone, ${from}::timestamptz) AS from,
           least(ended AT TIME ZONE zone, ${to}::timestamptz) AS to
    FROM part WHERE began AT TIME ZONE zone < ${to}::timestamptz ORDER BY began`);
