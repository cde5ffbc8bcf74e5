import type { Names } from '#domain/language';
import type { Line } from '#domain/line';
import type { SurgeDecision } from '#domain/surge';
import type { SurgeWire } from '#domain/wire/surge-wire';
import type { Db } from '../client';
import { person, personOf } from './transfer-view';

/** Rows of the list of what is over. */
const MOST = 100;

/** Surges that go on, those of whole lines first, or those that are over, the newest first. */
export async function listSurges(
  db: Db,
  { cityId, isOver }: { cityId: string; isOver: boolean },
): Promise<Omit<SurgeWire, 'seats'>[]> {
  const rows = await db.surge.findMany({
    where: { cityId, endedAt: isOver ? { not: null } : null },
    include: { decidedBy: person },
    orderBy: isOver ? { foundAt: 'desc' } : [{ category: { sort: 'asc', nulls: 'first' } }, { foundAt: 'asc' }],
    take: MOST,
  });
  const codes = rows.flatMap(({ district }) => district ?? []);
  const districts = await db.district.findMany({ where: { cityId, code: { in: codes } } });
  const districtOf = (code: string) => {
    const found = districts.find((one) => one.code === code);
    return found ? { code, names: found.names as Names } : null;
  };
  return rows.map(({ id, line, category, district, decidedBy, ...row }) => ({
    ...{ id, line: line as Line, category, district: district === null ? null : districtOf(district) },
    ...{ hourly: row.hourly, peakHourly: row.peakHourly, usualHourly: row.usualHourly },
    ...{ foundAt: row.foundAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null },
    ...{ decision: row.decision as SurgeDecision | null, words: row.words, eventId: row.eventId },
    ...{ decidedAt: row.decidedAt?.toISOString() ?? null, decidedBy: decidedBy && personOf(decidedBy) },
  }));
}
