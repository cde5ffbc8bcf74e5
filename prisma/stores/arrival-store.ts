import { slotOf } from '#domain/forecast';
import { LINES } from '#domain/line';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

/** Half hours before the last one that are counted again: calls end, and commits may come in, after their half hour. */
const RECOUNTED = 3;

/**
 * Counts the half hours that are over, for every city: contacts by the line they were decided for, and the cases that
 * seats took in them with the time that these cost, wrap-up included. A city begins with its first contact, `historyMs` back at most.
 * Running it again changes nothing.
 * @returns rows written
 */
export async function countArrivals(db: Db, now: Date, historyMs: number): Promise<number> {
  const until = slotOf(now);
  const earliest = new Date(until.getTime() - historyMs);
  return db.$executeRaw(Prisma.sql`
    WITH due AS (
      SELECT ci.id AS city_id, greatest(
               ${earliest}::timestamptz,
               (SELECT date_bin('30 minutes', min(c.accepted_at), 'epoch') FROM contacts c WHERE c.city_id = ci.id),
               (SELECT max(a.began_at) - ${RECOUNTED}::int * interval '30 minutes' FROM arrival_counts a WHERE a.city_id = ci.id)) AS since
      FROM cities ci
      WHERE EXISTS (SELECT FROM contacts c WHERE c.city_id = ci.id)
    ), arrived AS (
      SELECT d.city_id, t.line, date_bin('30 minutes', c.accepted_at, 'epoch') AS began_at, count(*)::int AS contacts
      FROM due d
      JOIN contacts c ON c.city_id = d.city_id AND c.accepted_at >= d.since AND c.accepted_at < ${until}::timestamptz
      JOIN triage_decisions t ON t.city_id = c.city_id AND t.contact_id = c.id
      GROUP BY 1, 2, 3
    ), handled AS (
      SELECT d.city_id, s.line, date_bin('30 minutes', s.began_at, 'epoch') AS began_at,
             (count(*) FILTER (WHERE s.state = 'busy'))::int AS handled,
             sum(extract(epoch FROM coalesce(s.ended_at, ${now}::timestamptz) - s.began_at) * 1000)::bigint AS handling_ms
      FROM due d
      JOIN seat_spells s ON s.city_id = d.city_id AND s.state IN ('busy', 'wrap-up')
                        AND s.began_at >= d.since AND s.began_at < ${until}::timestamptz
      WHERE s.line IS NOT NULL
      GROUP BY 1, 2, 3
    )
    INSERT INTO arrival_counts (city_id, line, began_at, contacts, handled, handling_ms)
    SELECT d.city_id, line.line, slot.began_at, coalesce(a.contacts, 0), coalesce(h.handled, 0), coalesce(h.handling_ms, 0)
    FROM due d
    CROSS JOIN unnest(${[...LINES]}::text[]) AS line(line)
    CROSS JOIN generate_series(d.since, ${until}::timestamptz - interval '30 minutes', interval '30 minutes') AS slot(began_at)
    LEFT JOIN arrived a ON a.city_id = d.city_id AND a.line = line.line AND a.began_at = slot.began_at
    LEFT JOIN handled h ON h.city_id = d.city_id AND h.line = line.line AND h.began_at = slot.began_at
    ON CONFLICT (city_id, line, began_at) DO UPDATE
      SET contacts = EXCLUDED.contacts, handled = EXCLUDED.handled, handling_ms = EXCLUDED.handling_ms
      WHERE (arrival_counts.contacts, arrival_counts.handled, arrival_counts.handling_ms)
            IS DISTINCT FROM (EXCLUDED.contacts, EXCLUDED.handled, EXCLUDED.handling_ms)`);
}
