import { catalogueUnits } from '#domain/dispatch-rule';
import { extensionLeft, needsRework, proposedUnits } from '#domain/order';
import type { OrderWire } from '#domain/wire/order-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { loadOrderPolicy, readOrder } from '../stores/order-store';
import { person, personOf } from './transfer-view';

const include = {
  units: { orderBy: { assignedAt: 'asc' } },
  callBacks: { orderBy: { at: 'asc' } },
  supervisions: { orderBy: { at: 'asc' } },
  escalations: { orderBy: { orderedAt: 'asc' }, include: { orderedBy: person } },
  extensions: { where: { decision: null } },
  case: {
    select: {
      category: true,
      categoryRow: { select: { departmentCode: true } },
      contacts: {
        select: { address: true },
        where: { address: { not: null } },
        orderBy: { acceptedAt: 'asc' },
        take: 1,
      },
    },
  },
} as const satisfies Prisma.WorkOrderInclude;

/** The work order of a case; undefined where there is none. Text columns hold values of the closed lists of `router/domain`. */
export async function findOrder(db: Db, cityId: string, caseId: string): Promise<OrderWire | undefined> {
  const standing = await readOrder(db, { cityId, caseId });
  const row = await db.workOrder.findUnique({ where: { cityId_caseId: { cityId, caseId } }, include });
  if (!row || !standing) return undefined;
  const { limits } = await loadOrderPolicy(db, cityId);
  const [asked] = row.extensions;
  const { category, categoryRow, contacts } = row.case;
  const rules = await db.dispatchRule.findMany({ where: { cityId, category } });
  const address = contacts[0]?.address ?? null;
  const named = catalogueUnits(rules, { category, address, owner: categoryRow.departmentCode });
  const returnedBy = row.units.filter(({ end }) => end === 'RETURNED').map(({ departmentCode }) => departmentCode);
  return {
    appealType: row.appealType as OrderWire['appealType'],
    accusedDepartmentCode: standing.accusedDepartmentCode,
    refusal: standing.refusal,
    whereToGo: standing.whereToGo,
    proposed: proposedUnits(named, { ...standing, returnedBy }),
    units: row.units.map((unit) => ({
      departmentCode: unit.departmentCode,
      role: unit.role as OrderWire['units'][number]['role'],
      isDesignated: unit.isDesignated,
      assignedAt: unit.assignedAt.toISOString(),
      returnUntil: unit.returnUntil?.toISOString() ?? null,
      opinion: unit.opinion,
      endedAt: unit.endedAt?.toISOString() ?? null,
      end: unit.end as OrderWire['units'][number]['end'],
    })),
    extension: asked
      ? { workingDays: asked.workingDays, reason: asked.reason, askedAt: asked.askedAt.toISOString() }
      : null,
    extensionLeft: standing.granted.count < limits.maxExtensions ? extensionLeft(standing, limits) : 0,
    reviewOn: standing.reviewOn,
    failedDispatches: standing.failedDispatches,
    reworks: standing.reworks,
    reopenings: standing.reopenings,
    callBackAttempts: standing.callBackAttempts,
    callBacks: row.callBacks.map((one) => ({
      departmentCode: one.departmentCode,
      result: one.result as OrderWire['callBacks'][number]['result'],
      outcome: one.outcome as OrderWire['callBacks'][number]['outcome'],
      satisfaction: one.satisfaction as OrderWire['callBacks'][number]['satisfaction'],
      note: one.note,
      at: one.at.toISOString(),
    })),
    supervisions: row.supervisions.map(({ trigger, at }) => ({
      trigger: trigger as OrderWire['supervisions'][number]['trigger'],
      at: at.toISOString(),
    })),
    escalations: row.escalations.map(({ level, orderedBy, orderedAt, answerUntil, decidedAt }) => ({
      level: level as OrderWire['escalations'][number]['level'],
      orderedBy: personOf(orderedBy),
      orderedAt: orderedAt.toISOString(),
      answerUntil: answerUntil.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
    needsRework: needsRework(standing, limits),
  };
}
