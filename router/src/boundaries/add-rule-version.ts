import { insertRuleVersion } from '#db/stores/boundary-store';
import { lockPolicies } from '#db/stores/policy-change-store';
import type { Db } from '#db/client';
import { categoryExists } from '#db/views/catalog-view';
import { findRuleVersions } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import type { BoundaryRuleInput } from '#domain/consultation-input';
import type { Actor } from '#domain/role';
import { effectiveFrom } from './effective-from';

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

/**
 * Writes a new entry of the boundary list, or the next version of one.
 * @returns its id
 * @throws AppError `invalid-input`; `conflict` when the screen does not show the newest version
 */
export async function addRuleVersion(
  db: Db,
  { cityId, userId }: Actor,
  { validFrom: asked, ...input }: BoundaryRuleInput,
  now: Date,
): Promise<string> {
  const validFrom = effectiveFrom(asked, now, 'validFrom');
  await lockPolicies(db, cityId);
  if (!(await categoryExists(db, cityId, input.category))) throw invalid('category', 'is not a category of this city');
  const versions = await findRuleVersions(db, cityId, input.code);
  if (versions.some(({ category }) => category !== input.category)) {
    throw invalid('category', 'the other versions of this entry are of another class');
  }
  const newest = Math.max(0, ...versions.flatMap(({ area, version }) => (area === input.area ? version : [])));
  const id =
    newest === input.version
      ? await insertRuleVersion(db, {
          ...{ ...input, cityId, version: newest + 1, validFrom },
          ...{ consultationId: null, createdById: userId, now },
        })
      : undefined;
  if (id === undefined) throw new AppError('conflict', 'the entry has changed');
  return id;
}
