import type { Database } from '#db/client';
import { endRule, insertRuleVersion } from '#db/stores/boundary-store';
import { lockPolicies } from '#db/stores/policy-change-store';
import { listBoundaryRules } from '#db/views/boundary-view';
import { categoryExists } from '#db/views/catalog-view';
import { findRuleVersions } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { BoundaryRuleInput } from '#domain/consultation-input';
import type { Actor } from '#domain/role';
import type { ListedRule } from '#domain/wire/consultation-wire';
import { effectiveFrom } from './effective-from';

export type BoundaryService = ReturnType<typeof createBoundaryService>;

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

/** The boundary list is changed by adding to it: what held stays readable, with who changed it and by what source. */
export function createBoundaryService({ database, clock }: { database: Database; clock: Clock }) {
  const read = async (cityId: string, id: string): Promise<ListedRule> => {
    const found = (await listBoundaryRules(database, cityId)).find((rule) => rule.id === id);
    if (!found) throw new AppError('not-found', 'no such entry');
    return found;
  };

  return {
    /** @throws AppError `invalid-input`; `conflict` when the screen does not show the newest version */
    async add({ cityId, userId }: Actor, { validFrom: asked, ...input }: BoundaryRuleInput): Promise<ListedRule> {
      const now = clock.now();
      const validFrom = effectiveFrom(asked, now, 'validFrom');
      const id = await database.$transaction(async (db) => {
        await lockPolicies(db, cityId);
        if (!(await categoryExists(db, cityId, input.category))) {
          throw invalid('category', 'is not a category of this city');
        }
        const versions = await findRuleVersions(db, cityId, input.code);
        if (versions.some(({ category }) => category !== input.category)) {
          throw invalid('category', 'the other versions of this entry are of another class');
        }
        const newest = Math.max(0, ...versions.flatMap(({ area, version }) => (area === input.area ? version : [])));
        if (newest !== input.version) throw new AppError('conflict', 'the entry has changed');
        return insertRuleVersion(db, {
          ...{ ...input, cityId, version: newest + 1, validFrom },
          ...{ consultationId: null, createdById: userId, now },
        });
      });
      if (id === undefined) throw new AppError('conflict', 'the entry has changed');
      return read(cityId, id);
    },

    /** @throws AppError `not-found`; `invalid-input`; `conflict` when it ends by then already */
    async end({ cityId, userId }: Actor, id: string, asked: string | undefined): Promise<ListedRule> {
      await read(cityId, id);
      const now = clock.now();
      const validTo = effectiveFrom(asked, now, 'validTo');
      await database.$transaction(async (db) => {
        await lockPolicies(db, cityId);
        if (!(await endRule(db, { cityId, id, validTo, endedById: userId, now }))) {
          throw new AppError('conflict', 'the entry has ended');
        }
      });
      return read(cityId, id);
    },
  };
}
