import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { SlaClockKind, SlaMetric, SlaPolicy } from '#domain/sla';
import type { WorkingCalendar } from '#domain/working-time';
import type { Db } from '../client';

/** The SLA policies of a city with the calendar that each runs on. */
export type CityPolicies = { policies: (SlaPolicy & { calendar: WorkingCalendar })[]; utcOffsetMinutes: number };

type Intervals = [from: number, to: number][];

/** The newest version of every policy that is valid at `now`. */
export async function loadPolicies(db: Db, cityId: string, now: Date): Promise<CityPolicies> {
  const city = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const rows = await db.slaPolicy.findMany({
    where: { cityId, validFrom: { lte: now } },
    orderBy: { version: 'desc' },
    distinct: ['line', 'priority', 'metric'],
    include: { calendar: true },
  });
  return {
    utcOffsetMinutes: city.utcOffsetMinutes,
    policies: rows.map(({ calendar, ...row }) => ({
      id: row.id,
      line: row.line as Line,
      priority: row.priority as Priority,
      metric: row.metric as SlaMetric,
      targetMs: row.targetMs,
      warnFraction: row.warnFraction,
      clock: row.clock as SlaClockKind,
      calendar: {
        utcOffsetMinutes: city.utcOffsetMinutes,
        intervals: calendar.intervals as Intervals,
        weekdays: calendar.weekdays,
        holidays: new Set(calendar.holidays),
        workdays: new Set(calendar.workdays),
      },
    })),
  };
}
