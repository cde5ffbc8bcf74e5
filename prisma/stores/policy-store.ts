import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { PolicyOnCalendar, SlaClockKind, SlaMetric } from '#domain/sla';
import type { WorkingCalendar } from '#domain/working-time';
import type { Db } from '../client';
import type { Prisma } from '../generated/client';

/** The SLA policies of a city with the calendar that each runs on. */
export type CityPolicies = { policies: PolicyOnCalendar[]; utcOffsetMinutes: number };

type Intervals = [from: number, to: number][];

const include = { calendar: { include: { city: { select: { utcOffsetMinutes: true } } } } } as const;
type PolicyRecord = Prisma.SlaPolicyGetPayload<{ include: typeof include }>;

/** A calendar row with the offset of its city, as working time is counted by it. */
export const calendarOf = (row: PolicyRecord['calendar']): WorkingCalendar => ({
  utcOffsetMinutes: row.city.utcOffsetMinutes,
  intervals: row.intervals as Intervals,
  weekdays: row.weekdays,
  holidays: new Set(row.holidays),
  workdays: new Set(row.workdays),
  knownYears: new Set(row.knownYears),
});

const policyOf = ({ calendar, ...row }: PolicyRecord): PolicyOnCalendar => ({
  id: row.id,
  line: row.line as Line,
  category: row.category,
  priority: row.priority as Priority,
  metric: row.metric as SlaMetric,
  targetMs: row.targetMs,
  warnPercents: [...row.warnPercents].sort((a, b) => a - b),
  clock: row.clock as SlaClockKind,
  isPausable: row.isPausable,
  version: row.version,
  calendar: calendarOf(calendar),
});

/** The newest version of every policy that is valid at `at`. */
export async function loadPolicies(db: Db, cityId: string, at: Date): Promise<CityPolicies> {
  const city = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const rows = await db.slaPolicy.findMany({
    where: { cityId, validFrom: { lte: at } },
    orderBy: { version: 'desc' },
    distinct: ['line', 'category', 'priority', 'metric'],
    include,
  });
  return { utcOffsetMinutes: city.utcOffsetMinutes, policies: rows.map(policyOf) };
}

/** The policies with these ids, of whatever version, by id. */
export async function loadPoliciesById(db: Db, ids: readonly string[]): Promise<Map<string, PolicyOnCalendar>> {
  const rows = await db.slaPolicy.findMany({ where: { id: { in: [...new Set(ids)] } }, include });
  return new Map(rows.map((row) => [row.id, policyOf(row)]));
}
