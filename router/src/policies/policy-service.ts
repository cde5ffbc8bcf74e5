import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { POLICY_ROWS } from '#db/stores/policies/rows-by-kind';
import { lockPolicies, recordPolicyChange } from '#db/stores/policy-change-store';
import { findKnowledge } from '#db/views/knowledge-view';
import { listPolicies, listPolicyChanges } from '#db/views/policy-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { diffOf } from '#domain/policy-diff';
import { DATED_KINDS, POLICY_KEY, type PolicyKind, type PolicyValue } from '#domain/policy-input';
import type { Actor } from '#domain/role';
import type { KnowledgeQuery, PolicyChangeInput, PolicyChangeQuery, PolicyRow } from '#domain/wire/policy-wire';
import { effectiveFrom } from '../boundaries/effective-from';
import { checkReferences } from './check-references';

export type PolicyService = ReturnType<typeof createPolicyService>;

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

/** Policies are changed by versions: what was stays readable, with who made it so, when and why. */
export function createPolicyService({ database, clock }: { database: Database; clock: Clock }) {
  const dataAt = () => clock.now().toISOString();
  const list = <K extends PolicyKind>(cityId: string, kind: K) => listPolicies(database, cityId, kind);

  return {
    async list<K extends PolicyKind>(cityId: string, kind: K) {
      const readAt = dataAt();
      return { items: await list(cityId, kind), hasNextPage: false, dataAt: readAt };
    },

    async changes(cityId: string, query: PolicyChangeQuery) {
      const readAt = dataAt();
      return { ...(await listPolicyChanges(database, cityId, query)), dataAt: readAt };
    },

    async knowledge(reader: Actor, query: KnowledgeQuery) {
      const now = clock.now();
      const items = await findKnowledge(database, reader, query, now);
      return { items, hasNextPage: false, dataAt: now.toISOString() };
    },

    /**
     * Puts a new version in force and tells every router, which tells the consoles.
     * @throws AppError `invalid-input`; `conflict` when the screen does not show the newest version
     */
    async change<K extends PolicyKind>(
      { cityId, userId }: Actor,
      kind: K,
      { version: shown, reason, validFrom: asked, value }: PolicyChangeInput<K>,
    ): Promise<PolicyRow<K>> {
      const keyOf: (value: PolicyValue<K>) => string = POLICY_KEY[kind];
      const key = keyOf(value);
      const now = clock.now();
      if (asked !== undefined && !DATED_KINDS.includes(kind)) throw invalid('validFrom', 'counts at once');
      const validFrom = effectiveFrom(asked, now, 'validFrom');
      await database.$transaction(async (db) => {
        await lockPolicies(db, cityId);
        const before = (await listPolicies(db, cityId, kind)).find(({ id }) => id === key);
        if ((before?.version ?? 0) !== shown) throw new AppError('conflict', 'the policy has changed');
        if (before && diffOf(before.value, value).length === 0) throw invalid('value', 'nothing is changed');
        await checkReferences(db, cityId, kind, value);
        const version = shown + 1;
        await POLICY_ROWS[kind].write(db, cityId, value, { version, validFrom });
        await recordPolicyChange(db, {
          ...{ cityId, kind, key, version, reason, validFrom, now },
          ...{ before: before?.value ?? null, after: value, actorId: userId },
        });
        await announce(db, { cityId, caseIds: [], userIds: [], policies: [kind] });
      });
      const changed = (await list(cityId, kind)).find(({ id }) => id === key);
      if (!changed) throw new Error(`the ${kind} ${key} was written and is not there`);
      return changed;
    },
  };
}
