import { type Line, LINES } from '#domain/line';
import { type PatternsWire, WEEKS_BACK } from '#domain/wire/pattern-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type Row = { line: Line; weeksAgo: number; hour: number; contacts: number };

/**
 * Contacts by hour of today and of the same weekday in the weeks before: half hours that are over from their counts, and
 * what came since from the contacts themselves.
 */
export async function readHours(db: Db, cityId: string, now: Date): Promise<PatternsWire['lines']> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH city AS (
      SELECT time_zone AS zone, date_trunc('day', ${now}::timestamptz AT TIME ZONE time_zone) AS today
      FROM cities WHERE id = ${cityId}
    ), day AS (
      SELECT zone, n AS weeks_ago, today - n * interval '7 days' AS began FROM city, generate_series(0, ${WEEKS_BACK}) AS n
    ), counted AS (
      SELECT d.weeks_ago, d.zone, a.line, a.began_at AS at, a.contacts
      FROM day d JOIN arrival_counts a ON a.city_id = ${cityId} AND a.began_at >= d.began AT TIME ZONE d.zone
                                      AND a.began_at < (d.began + interval '1 day') AT TIME ZONE d.zone
    ), fresh AS (
      SELECT 0 AS weeks_ago, c.zone, t.line, o.accepted_at AS at, 1 AS contacts
      FROM city c
      JOIN contacts o ON o.city_id = ${cityId} AND o.accepted_at <= ${now}::timestamptz AND o.accepted_at >= greatest(
             c.today AT TIME ZONE c.zone,
             (SELECT max(began_at) + interval '30 minutes' FROM arrival_counts WHERE city_id = ${cityId}))
      JOIN triage_decisions t ON t.city_id = o.city_id AND t.contact_id = o.id
    )
    SELECT line, weeks_ago AS "weeksAgo", extract(hour FROM at AT TIME ZONE zone)::int AS hour, sum(contacts)::int AS contacts
    FROM (SELECT * FROM counted UNION ALL SELECT * FROM fresh) AS every GROUP BY 1, 2, 3`);
  const [city] = await db.$queryRaw<{ hour: number }[]>(Prisma.sql`
    SELECT extract(hour FROM ${now}::timestamptz AT TIME ZONE time_zone)::int AS hour FROM cities WHERE id = ${cityId}`);
  return LINES.map((line) => {
    const own = rows.filter((row) => row.line === line);
    const weeks = [...new Set(own.map(({ weeksAgo }) => weeksAgo))].filter((weeksAgo) => weeksAgo > 0);
    const at = (weeksAgo: number, hour: number) =>
      own.find((row) => row.weeksAgo === weeksAgo && row.hour === hour)?.contacts ?? 0;
    const hours = Array.from({ length: 24 }, (_, hour) => {
      const past = weeks.map((weeksAgo) => at(weeksAgo, hour));
      return {
        hour,
        today: hour <= city!.hour ? at(0, hour) : null,
        usual: past.length === 0 ? null : past.reduce((sum, one) => sum + one, 0) / past.length,
        low: past.length === 0 ? null : Math.min(...past),
        high: past.length === 0 ? null : Math.max(...past),
      };
    });
    return { line, weeks: weeks.length, hours };
  });
}
