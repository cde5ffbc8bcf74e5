import type { Database } from '#db/client';
import { type CityPolicies, loadPolicies } from '#db/stores/policy-store';
import type { Clock } from '#domain/clock';
import { deadlineOf, policiesFor, type SlaDeadline, type SlaMetric, type SlaPolicy } from '#domain/sla';

/** A changed policy counts for new clocks after this long at the latest, in ms. */
const REFRESH_MS = 10_000;

export type PolicyCache = ReturnType<typeof createPolicyCache>;

/** The policies of every city, read again now and then. While the database is away the last ones known serve. */
export function createPolicyCache(database: Database, clock: Clock) {
  const cache = new Map<string, { loadedAt: number; policies: Promise<CityPolicies> }>();

  const policiesOf = async (cityId: string): Promise<CityPolicies> => {
    const known = cache.get(cityId);
    const now = clock.now();
    if (known && now.getTime() - known.loadedAt < REFRESH_MS) return known.policies;
    const policies = loadPolicies(database, cityId, now).catch((error: unknown) => {
      if (known) return known.policies;
      cache.delete(cityId);
      throw error;
    });
    cache.set(cityId, { loadedAt: now.getTime(), policies });
    return policies;
  };

  return {
    policiesOf,
    /** Deadlines of metrics whose clocks start now, under the policies of a case's line, class and priority. */
    async deadlinesOf(
      cityId: string,
      of: Pick<SlaPolicy, 'line' | 'category' | 'priority'>,
      metrics: readonly SlaMetric[],
    ): Promise<SlaDeadline[]> {
      const { policies } = await policiesOf(cityId);
      const start = clock.now();
      return policiesFor(policies, of, metrics).map((policy) => deadlineOf(policy, start));
    },
  };
}
