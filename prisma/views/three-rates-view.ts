import type { DueContact, RatedCallBack, RateFacts } from '#domain/three-rates';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type Period = { cityId: string; from: Date; to: Date; now: Date; departmentCode: string | undefined };

/**
 * What the rates of a period are counted from: first contacts that were due in it, made or missed by now, and calls back
 * made in it. A unit from whose hands an order was taken before the contact was due owed none.
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
  const callBacks = await db.orderCallBack.findMany({
    where: { cityId, at: { gte: from, lt: to }, departmentCode },
    select: {
      ...{ caseId: true, departmentCode: true, appealType: true, result: true, outcome: true, satisfaction: true },
    },
  });
  return { contacts, callBacks: callBacks as RatedCallBack[] };
}

/** The numbers of cases by their ids. */
export async function findNumbers(db: Db, cityId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.case.findMany({
    where: { cityId, id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
