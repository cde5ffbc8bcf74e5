import type { ListedRule } from '#domain/wire/consultation-wire';
import type { Db } from '../client';
import { boundaryRuleWire, person, personWire, ruleOf } from './transfer-view';

/** The boundary list with all its versions, the newest of an entry first. */
export async function listBoundaryRules(db: Db, cityId: string): Promise<ListedRule[]> {
  const rows = await db.boundaryRule.findMany({
    where: { cityId },
    orderBy: [{ code: 'asc' }, { area: 'asc' }, { version: 'desc' }],
    include: { createdBy: person, endedBy: person, consultation: { select: { caseId: true } } },
  });
  return rows.map((row) => ({
    ...boundaryRuleWire(ruleOf(row)),
    createdBy: personWire(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    endedBy: personWire(row.endedBy),
    caseId: row.consultation?.caseId ?? null,
  }));
}
