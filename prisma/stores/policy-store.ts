import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { PolicyOnCalendar, SlaClockKind, SlaMetric } from '#domain/sla';
import type { Db } from '../client';
import type { Prisma } from '../generated/client';

/** The SLA policies of a city with the calendar that each runs on, and what its numbers are hashed with. */
export type CityPolicies = { policies: PolicyOnCalendar[]; utcOffsetMinutes: number; numberKey: string };

type Intervals = [from: number, to: number][];

const include = { calendar: { include: { city: { select: { utcOffsetMinutes: true } } } } } as const;
type PolicyRecord = Prisma.SlaPolicyGetPayload<{ include: typeof include }>;

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
  calendar: {
    utcOffsetMinutes: calendar.city.utcOffsetMinutes,
    intervals: calendar.intervals as Intervals,
    weekdays: calendar.weekdays,
    holidays: new Set(calendar.holidays),
    workdays: new Set(calendar.workdays),
    knownYears: new Set(calendar.knownYears),
  },
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
  return { utcOffsetMinutes: city.utcOffsetMinutes, numberKey: city.numberKey, policies: rows.map(policyOf) };
}

/** The policies with these ids, of whatever version, by id. */
export async function loadPoliciesById(db: Db, ids: readonly string[]): Promise<Map<string, PolicyOnCalendar>> {
  const rows = await db.slaPolicy.findMany({ where: { id: { in: [...new Set(ids)] } }, include });
  return new Map(rows.map((row) => [row.id, policyOf(row)]));
}
