import type { Line } from '#domain/line';
import type { Db } from '../client';

type CaseKey = { cityId: string; caseId: string };

const OPEN: Record<Line, (db: Db, key: CaseKey) => Promise<unknown>> = {
  '12345': (db, key) => db.workOrder.upsert({ where: { cityId_caseId: key }, create: key, update: {} }),
  '110': (db, key) => db.incident.upsert({ where: { cityId_caseId: key }, create: key, update: {} }),
};

/** Opens the record that a line keeps under a case: a work order at 12345, an incident at 110. An open one stays. */
export async function openLineRecord(db: Db, key: CaseKey, line: Line): Promise<void> {
  await OPEN[line](db, key);
}
