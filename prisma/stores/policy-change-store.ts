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

/** Locks the policies of a city, so that two changes of them come one after the other. */
export const lockPolicies = (db: Db, cityId: string): Promise<unknown> =>
  db.$queryRaw(Prisma.sql`SELECT id FROM cities WHERE id = ${cityId} FOR NO KEY UPDATE`);
