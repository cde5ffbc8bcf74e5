import { diffOf } from '#domain/policy-diff';
import { POLICY_KEY, type PolicyKind, type PolicyValue } from '#domain/policy-input';
import {
  type ChangeKind,
  CHANGE_KINDS,
  type PolicyChangeQuery,
  type PolicyChangeWire,
  type PolicyRow,
} from '#domain/wire/policy-wire';
import type { Page } from '#domain/wire/list-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { POLICY_ROWS } from '../stores/policies/rows-by-kind';
import { newestFirst } from './keyset';
import { person, personOf } from './transfer-view';

/** What came with the product and nobody has changed is its first version. */
const SHIPPED: Omit<PolicyRow, 'id' | 'value' | 'proposed'> = {
  version: 1,
  changedBy: null,
  changedAt: null,
  validFrom: null,
};

/**
 * The newest version of every policy of a kind, by key, with who made it so. What was emptied is still named. Where nobody
 * has changed a policy and the product has learned since, what it would say now is proposed.
 */
export async function listPolicies<K extends PolicyKind>(db: Db, cityId: string, kind: K): Promise<PolicyRow<K>[]> {
  const keyOf: (value: PolicyValue<K>) => string = POLICY_KEY[kind];
  const values: PolicyValue<K>[] = await POLICY_ROWS[kind].list(db, cityId);
  const changes = await db.policyChange.findMany({
    where: { cityId, kind },
    orderBy: { version: 'desc' },
    distinct: ['key'],
    include: { createdBy: person },
  });
  const shipped = new Map(POLICY_ROWS[kind].shipped?.map((value) => [keyOf(value), value]));
  const proposedFor = (value: PolicyValue<K>): PolicyValue<K> | null => {
    const now = shipped.get(keyOf(value));
    return now !== undefined && diffOf(value, now).length > 0 ? now : null;
  };
  const rows = new Map<string, PolicyRow<K>>(
    values.map((value) => [keyOf(value), { id: keyOf(value), value, ...SHIPPED, proposed: proposedFor(value) }]),
  );
  for (const change of changes) {
    rows.set(change.key, {
      id: change.key,
      value: rows.get(change.key)?.value ?? (change.after as PolicyValue<K>),
      version: change.version,
      changedBy: personOf(change.createdBy),
      changedAt: change.createdAt.toISOString(),
      validFrom: change.validFrom.toISOString(),
      proposed: null,
    });
  }
  return [...rows.values()].sort((a, b) => placeOf(a.value) - placeOf(b.value) || (a.id < b.id ? -1 : 1));
}

/** Where the administrator put it, of the kinds that have an order of their own. */
const placeOf = (value: object): number =>
  'position' in value && typeof value.position === 'number' ? value.position : 0;

const isChangeKind = (kind: string): kind is ChangeKind => CHANGE_KINDS.some((one) => one === kind);

const byChange = newestFirst('createdAt');

/** Changes of policies, the newest first. */
export async function listPolicyChanges(
  db: Db,
  cityId: string,
  { after, perPage, kind, key }: PolicyChangeQuery,
): Promise<Page<PolicyChangeWire>> {
  const found = await db.policyChange.findMany({
    where: { cityId, kind, key, ...byChange.where(after) },
    orderBy: byChange.orderBy,
    take: perPage + 1,
    include: { createdBy: person },
  });
  const { rows, next } = byChange.pageOf(found, perPage);
  const items = rows.flatMap((row) =>
    isChangeKind(row.kind)
      ? {
          ...{ id: row.id, kind: row.kind, key: row.key, version: row.version, reason: row.reason },
          before: row.before as Prisma.JsonObject | null,
          after: row.after as Prisma.JsonObject,
          validFrom: row.validFrom.toISOString(),
          at: row.createdAt.toISOString(),
          by: personOf(row.createdBy),
        }
      : [],
  );
  return { items, hasNextPage: next !== null, next };
}
