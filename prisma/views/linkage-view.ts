import { LINKAGE_TYPES, type LinkageType } from '#domain/linkage';
import type { CaseLinkages } from '#domain/wire/linkage-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { rowInclude, rowWire } from './case-view';
import { person, personOf } from './transfer-view';

const side = {
  include: {
    ...rowInclude,
    workOrder: { select: { reply: true } },
    incident: { select: { reply: true, feedback: true } },
  },
} as const satisfies { include: Prisma.CaseInclude };

const typeOf = (value: string): LinkageType => LINKAGE_TYPES.find((one) => one === value) ?? 'SPLIT';

/** The parts of a case on both sides, each with how the other side stands. */
export async function findLinkages(db: Db, cityId: string, caseId: string): Promise<CaseLinkages['linkages']> {
  const rows = await db.linkage.findMany({
    where: { cityId, OR: [{ fromCaseId: caseId }, { toCaseId: caseId }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { fromCase: side, toCase: side, actor: person },
  });
  return rows.map((row) => {
    const isAsking = row.fromCaseId === caseId;
    const found = isAsking ? row.toCase : row.fromCase;
    const { id, number, line, status, category, priority, nextDue } = rowWire(found);
    return {
      ...{ id: row.id, type: typeOf(row.type), isAsking, note: row.note, at: row.at.toISOString() },
      by: personOf(row.actor),
      other: { id, number, line, status, category, priority, nextDue },
      feedback:
        line === '110' ? (found.incident?.feedback ?? found.incident?.reply ?? null) : (found.workOrder?.reply ?? null),
    };
  });
}
