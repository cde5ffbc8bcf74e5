import type { Database, Db } from '#db/client';
import { readCategory } from '#db/stores/case-store';
import { type CityPolicies, loadPolicies } from '#db/stores/policy-store';
import type { Clock } from '#domain/clock';
import { deadlineOf, policiesFor } from '#domain/sla';
import type { EffectContext } from '../cases/effect-context';

/** Where a change was not heard of, it counts for new clocks after this long at the latest, in ms. */
const REFRESH_MS = 10_000;

export type PolicyCache = ReturnType<typeof createPolicyCache>;

/**
 * The policies of every city, read again when they change, and now and then because one may begin to count. While the
 * database is away the last ones known serve.
 */
export function createPolicyCache(database: Database, clock: Clock) {
  const cache = new Map<string, { loadedAt: number; policies: Promise<CityPolicies> }>();

  /** @param db the transaction of whoever is in one: while it waited for a connection of its own, all of them might */
  const policiesOf = async (cityId: string, db: Db = database): Promise<CityPolicies> => {
    const known = cache.get(cityId);
    const now = clock.now();
    if (known && now.getTime() - known.loadedAt < REFRESH_MS) return known.policies;
    const policies = loadPolicies(db, cityId, now).catch((error: unknown) => {
      if (known) return known.policies;
      cache.delete(cityId);
      throw error;
    });
    cache.set(cityId, { loadedAt: now.getTime(), policies });
    return policies;
  };

  return {
    policiesOf,
    /** The policies of a city have changed. What is known of them serves until they are read. */
    refresh(cityId: string): void {
      const known = cache.get(cityId);
      if (known) cache.set(cityId, { ...known, loadedAt: -Infinity });
    },
    /** Deadlines of metrics whose clocks start now. The class is the one that this transaction has last decided. */
    deadlinesIn:
      (db: Db, { cityId, caseId }: { cityId: string; caseId: string }): EffectContext['deadlines'] =>
      async (of, metrics) => {
        const category = await readCategory(db, cityId, caseId);
        const { policies } = await policiesOf(cityId, db);
        const start = clock.now();
        return policiesFor(policies, { ...of, category }, metrics).map((policy) => deadlineOf(policy, start));
      },
  };
}
