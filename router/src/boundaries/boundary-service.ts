import type { Database } from '#db/client';
import { endRule } from '#db/stores/boundary-store';
import { lockPolicies } from '#db/stores/policy-change-store';
import { listBoundaryRules } from '#db/views/boundary-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { BoundaryRuleInput } from '#domain/consultation-input';
import type { Actor } from '#domain/role';
import type { ListedRule } from '#domain/wire/consultation-wire';
import { addRuleVersion } from './add-rule-version';
import { effectiveFrom } from './effective-from';

export type BoundaryService = ReturnType<typeof createBoundaryService>;

/** The boundary list is changed by adding to it: what held stays readable, with who changed it and by what source. */
export function createBoundaryService({ database, clock }: { database: Database; clock: Clock }) {
  const read = async (cityId: string, id: string): Promise<ListedRule> => {
    const found = (await listBoundaryRules(database, cityId)).find((rule) => rule.id === id);
    if (!found) throw new AppError('not-found', 'no such entry');
    return found;
  };

  return {
    /** @throws AppError `invalid-input`; `conflict` when the screen does not show the newest version */
    async add(actor: Actor, input: BoundaryRuleInput): Promise<ListedRule> {
      const id = await database.$transaction((db) => addRuleVersion(db, actor, input, clock.now()));
      return read(actor.cityId, id);
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
