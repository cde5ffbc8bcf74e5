import { v7 as uuidv7 } from 'uuid';
import type { Line } from '#domain/line';
import { hourlyOf, type OpenSurge, type Surge, type SurgePolicy, type TopicCount } from '#domain/surge';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { DISTRICT_OF_PLACE } from '../views/place-view';

/** The cities that are watched. */
export const surgePolicies = (db: Db): Promise<({ cityId: string } & SurgePolicy)[]> => db.surgePolicy.findMany();

/** Nobody else counts this city until the transaction ends; false: somebody does. */
export async function lockWatch(db: Db, cityId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT city_id FROM surge_policies WHERE city_id = ${cityId} FOR NO KEY UPDATE SKIP LOCKED`);
  return rows.length > 0;
}

/** Counts the callers of every minute from `since` on anew: whoever calls twice in a minute counts once. */
export async function countTopics(db: Db, cityId: string, since: Date): Promise<void> {
  await db.topicCount.deleteMany({ where: { cityId, minute: { gte: since } } });
  await db.$executeRaw(Prisma.sql`
    INSERT INTO topic_counts (city_id, minute, line, category, district, callers)
    SELECT o.city_id, date_trunc('minute', o.accepted_at), c.line, c.category, coalesce(d.code, ''),
           count(DISTINCT coalesce(k.number_token, o.id::text))
    FROM contacts o
    JOIN cases c ON c.city_id = o.city_id AND c.id = o.case_id
    LEFT JOIN callers k ON k.city_id = o.city_id AND k.id = o.caller_id
    ${DISTRICT_OF_PLACE}
    WHERE o.city_id = ${cityId} AND o.accepted_at >= ${since}::timestamptz
    GROUP BY 1, 2, 3, 4, 5`);
}

/** Forgets the minutes that no policy asks for any more. */
export async function forgetTopics(db: Db, cityId: string, before: Date): Promise<void> {
  await db.topicCount.deleteMany({ where: { cityId, minute: { lt: before } } });
}

/** The first minute that was counted; undefined: none was. */
export const firstMinute = async (db: Db, cityId: string): Promise<Date | undefined> =>
  (await db.topicCount.findFirst({ where: { cityId }, orderBy: { minute: 'asc' }, select: { minute: true } }))?.minute;

type Row = { line: string; category: string; district: string; callers: number };
const countsOf = (rows: readonly Row[]): TopicCount[] =>
  rows.map(({ line, category, district, callers }) => ({
    ...{ line: line as Line, category, callers },
    district: district === '' ? null : district,
  }));

/** Callers by topic of the minutes in one of several spans: from the first instant on, and before the second. */
export async function readTopics(db: Db, cityId: string, spans: readonly [Date, Date][]): Promise<TopicCount[]> {
  if (spans.length === 0) return [];
  const within = spans.map(
    ([from, to]) => Prisma.sql`(minute >= ${from}::timestamptz AND minute < ${to}::timestamptz)`,
  );
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT line, category, district, sum(callers)::int AS callers FROM topic_counts
    WHERE city_id = ${cityId} AND (${Prisma.join(within, ' OR ')}) GROUP BY 1, 2, 3`);
  return countsOf(rows);
}

export type KnownSurge = OpenSurge & { id: string; lastAt: Date };

/** The surges of a city that are not over. */
export async function openSurges(db: Db, cityId: string): Promise<KnownSurge[]> {
  const rows = await db.surge.findMany({
    where: { cityId, endedAt: null },
    select: { id: true, line: true, category: true, district: true, usualHourly: true, lastAt: true },
  });
  return rows.map((row) => ({ ...row, line: row.line as Line }));
}

/** Writes a new surge down; when another worker did it first, nothing happens. */
export async function noteSurge(db: Db, cityId: string, surge: Surge, now: Date): Promise<void> {
  const { line, category, district, callers, usual, minutes } = surge;
  const hourly = hourlyOf(callers, minutes);
  const data = {
    ...{ cityId, id: uuidv7(), line, category, district, foundAt: now, lastAt: now },
    ...{ hourly, peakHourly: hourly, usualHourly: hourlyOf(usual, minutes) },
  };
  await db.surge.createMany({ data: [data], skipDuplicates: true });
}

/** Says how a surge stands: how many call an hour now, and whether that still is one. */
export async function followSurge(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  { hourly, lasts, isOver, now }: { hourly: number; lasts: boolean; isOver: boolean; now: Date },
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    UPDATE surges SET hourly = ${hourly}, peak_hourly = greatest(peak_hourly, ${hourly}),
      last_at = CASE WHEN ${lasts} THEN ${now}::timestamptz ELSE last_at END,
      ended_at = CASE WHEN ${isOver} THEN ${now}::timestamptz END
    WHERE city_id = ${cityId} AND id = ${id}::uuid AND ended_at IS NULL`);
}

/** A decision on a surge that nobody has decided about yet. */
export type SurgeVerdict = { actorId: string; now: Date } & ({ eventId: string } | { words: string });

/** @returns false when somebody has decided already, or there is none */
export async function decideSurge(db: Db, cityId: string, id: string, verdict: SurgeVerdict): Promise<boolean> {
  const { actorId: decidedById, now: decidedAt } = verdict;
  const said =
    'eventId' in verdict
      ? { decision: 'DECLARED', eventId: verdict.eventId }
      : { decision: 'DISMISSED', words: verdict.words };
  const where = { cityId, id, decision: null };
  const { count } = await db.surge.updateMany({ where, data: { ...said, decidedById, decidedAt } });
  return count === 1;
}
