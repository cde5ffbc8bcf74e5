import { Prisma } from '../generated/client';
import type { Db } from '../client';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';

/** What a contact's person said last: a label to learn from. `isCorrection` when it was not what had been proposed. */
export type ConfirmedText = {
  text: string;
  line: Line;
  category: string;
  priority: Priority;
  isCorrection: boolean;
};

/** The newest decisions win where there are more: a model must be trained in minutes. */
const MOST_CONFIRMED = 20_000;

/**
 * Which contacts may teach a model: those in which something was said and which were all that was said, not of a matter
 * that was parted, and not one to which the caller added more. An informant's words never may.
 */
const MAY_TEACH = Prisma.sql`btrim(t.text) <> ''
  AND NOT EXISTS (SELECT FROM cases s WHERE s.city_id = t.city_id AND s.id = t.case_id
                  AND s.confidentiality = 'INFORMANT_SEALED')
  AND NOT EXISTS (SELECT FROM linkages l WHERE l.city_id = t.city_id AND t.case_id IN (l.from_case_id, l.to_case_id))
  AND NOT EXISTS (SELECT FROM contacts more WHERE more.city_id = t.city_id AND more.case_id = t.case_id AND more.id <> t.id)`;

/**
 * The last decision of a person on each contact, of those made until `until`. Corrections are append-only, so the same
 * question always has the same answer: a model can be trained again from it.
 */
export const confirmedTexts = (db: Db, cityId: string, until: Date): Promise<ConfirmedText[]> =>
  db.$queryRaw<ConfirmedText[]>(Prisma.sql`
    SELECT text, line, category, priority, "isCorrection" FROM (
      SELECT DISTINCT ON (c.contact_id) c.contact_id, c.at, t.text, c.line, c.category, c.priority,
             NOT (c.agrees_line AND c.agrees_category AND c.agrees_priority) AS "isCorrection"
      FROM triage_corrections c JOIN contacts t ON t.city_id = c.city_id AND t.id = c.contact_id
      WHERE c.city_id = ${cityId} AND c.at <= ${until}::timestamptz AND ${MAY_TEACH}
      ORDER BY c.contact_id, c.at DESC, c.id DESC
    ) last ORDER BY at DESC, contact_id LIMIT ${MOST_CONFIRMED}`);

export type RecentText = { day: string; text: string };

const DRIFT_DAYS = 14;
const TEXTS_A_DAY = 200;

/** The first texts of each of the last 14 days of the city, at most 200 a day: what people have begun to talk about. */
export const recentTexts = (db: Db, cityId: string, until: Date): Promise<RecentText[]> =>
  db.$queryRaw<RecentText[]>(Prisma.sql`
    SELECT day, text FROM (
      SELECT to_char(t.accepted_at AT TIME ZONE y.time_zone, 'YYYY-MM-DD') AS day, t.text,
             row_number() OVER (PARTITION BY date_trunc('day', t.accepted_at AT TIME ZONE y.time_zone)
                                ORDER BY t.accepted_at) AS place
      FROM contacts t JOIN cities y ON y.id = t.city_id
      WHERE t.city_id = ${cityId} AND t.accepted_at <= ${until}::timestamptz
        AND t.accepted_at > ${until}::timestamptz - make_interval(days => ${DRIFT_DAYS}::int) AND ${MAY_TEACH}
    ) ranked WHERE place <= ${TEXTS_A_DAY} ORDER BY day, place`);

/** The live model as the trainer compares with it; undefined while the shipped one serves. */
export async function findLiveModel(
  db: Db,
  cityId: string,
): Promise<{ version: string; artefact: string | null; learnedUntil: Date | null } | undefined> {
  const live = await db.triageModel.findFirst({
    where: { cityId, status: 'live' },
    select: { version: true, artefact: true, learnedUntil: true },
  });
  return live ?? undefined;
}
