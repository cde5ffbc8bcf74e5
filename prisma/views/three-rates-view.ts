import { type DueContact, lastWords, type RateFacts, type Statement } from '#domain/three-rates';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type Period = { cityId: string; from: Date; to: Date; now: Date; departmentCode: string | undefined };

/**
 * What the rates of a period are counted from: first contacts that were due in it, made or missed by now, and what
 * requesters said in it last of each answer, called back or on the citizens' page. A unit from whose hands an order was taken before the contact was due owed none.
 */
export async function readRateFacts(db: Db, { cityId, from, to, now, departmentCode }: Period): Promise<RateFacts> {
  const contacts = await db.$queryRaw<DueContact[]>(Prisma.sql`
    SELECT k.case_id::text AS "caseId", u.department_code AS "departmentCode", k.due_at AS "dueAt",
           k.stopped_at AS "contactedAt"
    FROM sla_clocks k
    JOIN order_units u ON u.city_id = k.city_id AND u.case_id = k.case_id AND u.role = 'HOST' AND u.assigned_at = k.started_at
    WHERE k.city_id = ${cityId} AND k.metric = 'contact'
      AND k.due_at >= ${from}::timestamptz AND k.due_at < ${to}::timestamptz
      AND (k.stopped_at IS NOT NULL OR k.due_at <= ${now}::timestamptz)
      AND NOT (coalesce(u.end IN ('RETURNED', 'RECALLED'), false) AND u.ended_at = k.stopped_at AND u.ended_at <= k.due_at)
      AND (${departmentCode ?? null}::text IS NULL OR u.department_code = ${departmentCode ?? null}::text)`);
  // Only what was said more than once of a case must be told apart by rounds.
  const said = await db.$queryRaw<Statement[]>(Prisma.sql`
    WITH said AS (
      SELECT case_id, at, department_code, appeal_type, result, outcome, satisfaction FROM order_call_backs
      WHERE city_id = ${cityId} AND at >= ${from}::timestamptz AND at < ${to}::timestamptz
      UNION ALL
      SELECT case_id, at, department_code, appeal_type, result, CASE WHEN is_solved THEN 'SOLVED' ELSE 'UNSOLVED' END, satisfaction
      FROM citizen_ratings
      WHERE city_id = ${cityId} AND at >= ${from}::timestamptz AND at < ${to}::timestamptz AND result IS NOT NULL
    ), counted AS (
      SELECT *, count(*) OVER (PARTITION BY case_id) AS times FROM said
    )
    SELECT s.case_id::text AS "caseId", s.at, s.department_code AS "departmentCode", s.appeal_type AS "appealType", s.result,
           s.outcome, s.satisfaction,
           CASE WHEN s.times = 1 THEN 0 ELSE (
             SELECT count(*)::int FROM case_events e
             WHERE e.city_id = ${cityId} AND e.case_id = s.case_id AND e.type IN ('case-reworked', 'case-reopened') AND e.at <= s.at
           ) END AS round
    FROM counted s`);
  const isOfUnit = (one: Statement) => departmentCode === undefined || one.departmentCode === departmentCode;
  return { contacts, statements: lastWords(said).filter(isOfUnit) };
}

/** The numbers of cases by their ids. */
export async function findNumbers(db: Db, cityId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.case.findMany({
    where: { cityId, id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
