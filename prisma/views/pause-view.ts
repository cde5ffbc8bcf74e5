import type { CaseStatus } from '#domain/case-status';
import type { Names } from '#domain/language';
import type { PauseWire } from '#domain/wire/sla-wire';
import type { Db } from '../client';
import { findOpenClocks } from '../stores/pause-store';
import { loadPoliciesById } from '../stores/policy-store';

/** The status of a case, its clocks that are not stopped with their policies, and the pause that is asked for. */
export async function findPauseState(db: Db, cityId: string, caseId: string) {
  const found = await db.case.findUnique({ where: { cityId_id: { cityId, id: caseId } }, select: { status: true } });
  if (!found) return undefined;
  const asked = await db.slaPause.findFirst({
    where: { cityId, caseId, decision: null },
    include: { askedBy: { select: { id: true, displayNames: true } } },
  });
  const clocks = await findOpenClocks(db, { cityId, caseId });
  return {
    status: found.status as CaseStatus,
    asked: asked && askedWire(asked),
    clocks,
    policies: await loadPoliciesById(
      db,
      clocks.map(({ policyId }) => policyId),
    ),
  };
}

const askedWire = (asked: {
  reason: string;
  askedAt: Date;
  askedBy: { id: string; displayNames: unknown };
}): NonNullable<PauseWire['asked']> => ({
  reason: asked.reason,
  at: asked.askedAt.toISOString(),
  by: { id: asked.askedBy.id, displayNames: asked.askedBy.displayNames as Names },
});
