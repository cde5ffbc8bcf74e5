import { v7 as uuidv7 } from 'uuid';
import type { ChangeKind } from '#domain/wire/policy-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

export type PolicyChangeDraft = {
  cityId: string;
  kind: ChangeKind;
  key: string;
  version: number;
  before: object | null;
  after: object;
  reason: string;
  validFrom: Date;
  actorId: string;
  now: Date;
};

/** Writes who changed a policy, when, why, and from what to what. */
export async function recordPolicyChange(db: Db, { actorId, now, before, ...draft }: PolicyChangeDraft): Promise<void> {
  await db.policyChange.create({
    data: {
      ...draft,
      id: uuidv7(),
      before: before ?? Prisma.DbNull,
      createdAt: now,
      createdById: actorId,
    },
  });
}

/**
 * Records a change of a list that keeps its versions itself. The changes of an entry count on from the version that
 * came with the product, which has none.
 */
export async function logChange(db: Db, draft: Omit<PolicyChangeDraft, 'version'>): Promise<void> {
  const { cityId, kind, key, before } = draft;
  const newest = await db.policyChange.findFirst({ where: { cityId, kind, key }, orderBy: { version: 'desc' } });
  const known = newest?.version ?? (before === null ? 0 : 1);
  await recordPolicyChange(db, { ...draft, version: known + 1 });
}

/** Locks the policies of a city, so that two changes of them come one after the other. */
export const lockPolicies = (db: Db, cityId: string): Promise<unknown> =>
  db.$queryRaw(Prisma.sql`SELECT id FROM cities WHERE id = ${cityId} FOR NO KEY UPDATE`);
