import { v7 as uuidv7 } from 'uuid';
import type { AdmissionPolicy, CityLoad, DeferralReason } from '#domain/admission';
import { announceCases } from '../change-feed';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

export type CityAdmission = { cityId: string; policy: AdmissionPolicy; load: CityLoad; overloadedAt: Date | null };

type Row = {
  city_id: string;
  emergency_wait_ms: number;
  backlog: number;
  calm_ms: number;
  emergency_since: Date | null;
  administrative: number;
  overloaded_at: Date | null;
};

/** Every city that may defer work, with what waits in it. Waiting is counted no further than the policy asks. */
export async function readAdmissions(db: Db): Promise<CityAdmission[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.city_id, p.emergency_wait_ms, p.backlog, p.calm_ms, d.overloaded_at,
           (SELECT min(c.waiting_since) FROM cases c
            WHERE c.city_id = p.city_id AND c.status = 'WAITING' AND c.deferred_until IS NULL
              AND c.lane IN ('line-110', 'needs-human', 'line-12345') AND c.priority IN ('P0', 'P1')) AS emergency_since,
           (SELECT count(*)::int FROM (
              SELECT FROM cases c WHERE c.city_id = p.city_id AND c.status = 'WAITING'
                AND c.lane = 'line-12345' LIMIT p.backlog) AS enough) AS administrative
    FROM admission_policies p LEFT JOIN deferrals d ON d.city_id = p.city_id AND d.ended_at IS NULL`);
  return rows.map((row) => ({
    cityId: row.city_id,
    policy: { emergencyWaitMs: row.emergency_wait_ms, backlog: row.backlog, calmMs: row.calm_ms },
    load: { emergencySince: row.emergency_since, administrative: row.administrative },
    overloadedAt: row.overloaded_at,
  }));
}

/** Opens a deferral, of what began to wait within its limit; when another process did it first, nothing happens. */
export async function beginDeferral(db: Db, cityId: string, reason: DeferralReason, now: Date): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO deferrals (city_id, id, reason, started_at, overloaded_at, looked_until)
    SELECT city_id, ${uuidv7()}::uuid, ${reason}, ${now}::timestamptz, ${now}::timestamptz,
           ${now}::timestamptz - max_defer_ms * interval '1 ms'
    FROM admission_policies WHERE city_id = ${cityId}
    ON CONFLICT DO NOTHING`);
}

/** The overload lasts, for this reason now. */
export async function prolongDeferral(db: Db, cityId: string, reason: DeferralReason, now: Date): Promise<void> {
  await db.deferral.updateMany({ where: { cityId, endedAt: null }, data: { overloadedAt: now, reason } });
}

export async function endDeferral(db: Db, cityId: string, now: Date): Promise<void> {
  await db.deferral.updateMany({ where: { cityId, endedAt: null }, data: { endedAt: now } });
}

/** Cases that one pass looks at: it must not grow with the backlog. */
const BATCH = 1_000;

/**
 * While a deferral is open: lets ordinary 12345 cases wait that came in writing, until the policy's limit, and says so in
 * their history. Who calls is never deferred. Every case is looked at once, in the order in which they began to wait.
 * @returns cases deferred
 */
export async function deferCases(db: Db, now: Date): Promise<number> {
  const rows = await db.$queryRaw<{ city_id: string; case_id: string }[]>(Prisma.sql`
    WITH looked AS (
      SELECT d.id AS deferral_id, d.reason, p.channels, p.max_defer_ms, c.city_id, c.id, c.waiting_since
      FROM deferrals d JOIN admission_policies p ON p.city_id = d.city_id
      CROSS JOIN LATERAL (
        SELECT * FROM cases n
        WHERE n.city_id = d.city_id AND n.status = 'WAITING' AND n.deferred_until IS NULL
          AND n.lane = 'line-12345' AND n.priority = 'P3'
          AND n.waiting_since > d.looked_until AND n.waiting_since > ${now}::timestamptz - p.max_defer_ms * interval '1 ms'
        ORDER BY n.waiting_since LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ) AS c
      WHERE d.ended_at IS NULL
    ), moved AS (
      UPDATE deferrals d SET looked_until = greatest(d.looked_until, l.until)
      FROM (SELECT city_id, deferral_id, max(waiting_since) AS until FROM looked GROUP BY 1, 2) AS l
      WHERE d.city_id = l.city_id AND d.id = l.deferral_id
    ), chosen AS (
      SELECT l.city_id, l.id, l.waiting_since + l.max_defer_ms * interval '1 ms' AS until, l.reason FROM looked l
      WHERE EXISTS (SELECT FROM contacts m WHERE m.city_id = l.city_id AND m.case_id = l.id)
        AND NOT EXISTS (SELECT FROM contacts m WHERE m.city_id = l.city_id AND m.case_id = l.id AND m.channel <> ALL (l.channels))
    ), deferred AS (
      UPDATE cases c SET deferred_until = chosen.until, version = c.version + 1, updated_at = ${now}::timestamptz
      FROM chosen WHERE c.city_id = chosen.city_id AND c.id = chosen.id
      RETURNING c.city_id, c.id, chosen.until, chosen.reason
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, id, 'case-deferred', ${now}::timestamptz, jsonb_build_object('until', until, 'reason', reason)
      FROM deferred
    )
    SELECT city_id, id::text AS case_id FROM deferred`);
  await announceCases(db, rows);
  return rows.length;
}

/**
 * Lets deferred cases go on whose time has come, or whose city defers no more. They keep their age, so they come before
 * those that came later.
 * @returns cases that go on
 */
export async function resumeCases(db: Db, now: Date): Promise<number> {
  const rows = await db.$queryRaw<{ city_id: string; case_id: string }[]>(Prisma.sql`
    WITH chosen AS (
      SELECT c.city_id, c.id FROM cases c
      WHERE c.deferred_until IS NOT NULL
        AND (c.deferred_until <= ${now}::timestamptz
             OR NOT EXISTS (SELECT FROM deferrals d WHERE d.city_id = c.city_id AND d.ended_at IS NULL))
      ORDER BY c.city_id, c.deferred_until LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    ), resumed AS (
      UPDATE cases c SET deferred_until = NULL, version = c.version + 1, updated_at = ${now}::timestamptz
      FROM chosen WHERE c.city_id = chosen.city_id AND c.id = chosen.id
      RETURNING c.city_id, c.id
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, id, 'case-resumed', ${now}::timestamptz, '{}'::jsonb FROM resumed
    )
    SELECT city_id, id::text AS case_id FROM resumed`);
  await announceCases(db, rows);
  return rows.length;
}
