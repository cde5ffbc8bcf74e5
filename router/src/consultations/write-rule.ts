import { insertRuleVersion } from '#db/stores/boundary-store';
import { lockPolicies } from '#db/stores/policy-change-store';
import type { Db } from '#db/client';
import type { Dispute } from '#db/stores/consultation-store';
import { findBoundaryQuestion, findRuleVersions } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import { addVersion, type BoundaryRule, proposeLine } from '#domain/boundary';
import type { ConsultationDecision } from '#domain/consultation-input';
import type { Line } from '#domain/line';
import { effectiveFrom } from '../boundaries/effective-from';

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

type Decided = { actorId: string; now: Date; owner: Line; reason: string };

/**
 * Writes what a consultation decided into the boundary list, so that the next such case is proposed by it.
 * @returns the entry's id
 * @throws AppError `invalid-input` when the list would still not say so; `conflict` when somebody else wrote the version
 */
export async function writeRule(
  db: Db,
  of: Dispute & { category: string },
  { actorId, now, owner, reason }: Decided,
  { code, area, validFrom: asked }: NonNullable<ConsultationDecision['rule']>,
): Promise<string> {
  const { cityId, caseId, category, caseNumber, question, id: consultationId } = of;
  await lockPolicies(db, cityId);
  const validFrom = effectiveFrom(asked, now, 'rule.validFrom');
  const versions = await findRuleVersions(db, cityId, code);
  if (versions.some((one) => one.category !== category)) throw invalid('rule.code', 'names an entry of another class');
  const inherited = versions.find((one) => one.area === area) ?? versions[0];
  const same = (text: string) => ({ zh: text, en: text, vi: text });
  const rule: BoundaryRule = {
    ...{ id: consultationId, code, category, area, line: owner, validFrom, validTo: null },
    matter: inherited?.matter ?? same(question),
    note: same(reason),
    source: `会商 consultation ${caseNumber}`,
    version: 1 + Math.max(0, ...versions.flatMap((one) => (one.area === area ? one.version : []))),
  };
  const { rules, categoryLine, address } = await findBoundaryQuestion(db, { cityId, caseId, category });
  const after = proposeLine(addVersion(rules, rule), {
    ...{ priority: 'P3', categoryLine, category, address, now: validFrom },
  });
  if (after.line !== owner || !after.rules.includes(rule)) {
    throw invalid('rule.area', 'other entries of this class would still say otherwise of this case');
  }
  const { id: _id, validTo: _validTo, ...draft } = rule;
  const id = await insertRuleVersion(db, { ...draft, cityId, consultationId, createdById: actorId, now });
  if (id === undefined) throw new AppError('conflict', 'somebody else has changed the entry');
  return id;
}
