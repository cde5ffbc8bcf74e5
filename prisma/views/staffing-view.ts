import type { ArrivalCount, ArrivalProfile, ForecastPolicy } from '#domain/forecast';
import type { Line } from '#domain/line';
import type { StaffingPolicy } from '#domain/staffing';
import type { WorkingCalendar } from '#domain/working-time';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { calendarOf } from '../stores/policy-store';

const DAY_MS = 86_400_000;
/** Calls of this many days say how long one takes now. */
const HANDLING_DAYS = 7;

/** What the plan of a line is made from. */
export type StaffingFacts = {
  policy: StaffingPolicy & ForecastPolicy;
  profiles: ArrivalProfile[];
  counts: ArrivalCount[];
  /** Mean of the last seven days, from taking a case to being free again; null: none was taken. */
  measuredHandlingMs: number | null;
  /** Operators of the line who are at their seats, free or not. */
  people: number;
};

/** Days that are not what their weekday says, and the city's own time. */
export type CityDays = Pick<WorkingCalendar, 'holidays' | 'workdays' | 'utcOffsetMinutes'>;

/** The facts of every line that the city has a staffing policy for. */
export async function readStaffing(
  db: Db,
  cityId: string,
  now: Date,
): Promise<{ days: CityDays; lines: StaffingFacts[] }> {
  const calendar = await db.orderPolicy.findUniqueOrThrow({
    where: { cityId },
    select: { calendar: { include: { city: { select: { utcOffsetMinutes: true } } } } },
  });
  const policies = await db.staffingPolicy.findMany({ where: { cityId }, orderBy: { line: 'asc' } });
  const profiles = await db.arrivalProfile.findMany({ where: { cityId } });
  const weeks = Math.max(0, ...policies.map(({ historyWeeks }) => historyWeeks));
  const counts = await db.arrivalCount.findMany({
    where: { cityId, beganAt: { gte: new Date(now.getTime() - (weeks * 7 + 1) * DAY_MS), lt: now } },
  });
  const seats = await db.$queryRaw<{ line: string; people: number }[]>(Prisma.sql`
    SELECT u.line, count(*)::int AS people FROM seats s JOIN users u ON u.city_id = s.city_id AND u.id = s.user_id
    WHERE s.city_id = ${cityId} AND s.state IN ('ready', 'ringing', 'busy', 'wrap-up') AND u.line IS NOT NULL GROUP BY 1`);
  const lately = now.getTime() - HANDLING_DAYS * DAY_MS;
  return {
    days: calendarOf(calendar.calendar),
    lines: policies.map(({ cityId: _cityId, ...policy }) => {
      const own = counts.filter(({ line }) => line === policy.line);
      const handled = own.filter(({ beganAt }) => beganAt.getTime() >= lately);
      const calls = handled.reduce((sum, row) => sum + row.handled, 0);
      const ms = handled.reduce((sum, row) => sum + Number(row.handlingMs), 0);
      return {
        policy: { ...policy, line: policy.line as Line },
        profiles: profiles.flatMap((row) => (row.line === policy.line ? [{ ...row, line: row.line as Line }] : [])),
        counts: own,
        measuredHandlingMs: calls === 0 ? null : ms / calls,
        people: seats.find(({ line }) => line === policy.line)?.people ?? 0,
      };
    }),
  };
}

/**
 * Cases of a line that wait for an answer, in the order in which its seats come to them, with the time until the answer
 * is late; those only that are not late yet and will be by `until` if nobody answers.
 */
export async function listDueAnswers(
  db: Db,
  { cityId, line, now, until }: { cityId: string; line: Line; now: Date; until: Date },
): Promise<{ place: number; dueInMs: number }[]> {
  return db.$queryRaw<{ place: number; dueInMs: number }[]>(Prisma.sql`
    WITH queue AS (
      SELECT id, row_number() OVER (ORDER BY priority, waiting_since)::int AS place FROM cases
      WHERE city_id = ${cityId} AND line = ${line} AND status IN ('WAITING', 'OFFERED')
    )
    SELECT q.place, (extract(epoch FROM k.due_at - ${now}::timestamptz) * 1000)::float8 AS "dueInMs"
    FROM queue q JOIN sla_clocks k ON k.city_id = ${cityId} AND k.case_id = q.id
    WHERE k.metric = 'answer' AND k.stopped_at IS NULL AND k.due_at > ${now}::timestamptz AND k.due_at <= ${until}::timestamptz`);
}
