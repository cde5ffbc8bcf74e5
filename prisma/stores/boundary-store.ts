import { v7 as uuidv7 } from 'uuid';
import type { BoundaryRule } from '#domain/boundary';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

export type RuleDraft = Omit<BoundaryRule, 'id' | 'validTo'> & {
  cityId: string;
  consultationId: string | null;
  createdById: string;
  now: Date;
};

/**
 * Writes an entry of the boundary list and ends what held of its code and area when it begins.
 * @returns its id, or undefined when somebody else has written this version
 */
export async function insertRuleVersion(db: Db, { now, ...draft }: RuleDraft): Promise<string | undefined> {
  const id = uuidv7();
  const { count } = await db.boundaryRule.createMany({
    data: [{ id, ...draft, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return undefined;
  const { cityId, code, area, version, validFrom, createdById } = draft;
  await db.boundaryRule.updateMany({
    where: {
      ...{ cityId, code, area, version: { lt: version } },
      OR: [{ validTo: null }, { validTo: { gt: validFrom } }],
    },
    data: { validTo: validFrom, endedById: createdById },
  });
  return id;
}

/** @returns false when the entry ends by then or sooner already, or is not there */
export async function endRule(
  db: Db,
  { cityId, id, validTo, endedById }: { cityId: string; id: string; validTo: Date; endedById: string },
): Promise<boolean> {
  const { count } = await db.boundaryRule.updateMany({
    where: { cityId, id, OR: [{ validTo: null }, { validTo: { gt: validTo } }] },
    data: { validTo, endedById },
  });
  return count > 0;
}

/** Locks the list of a city, so that two changes of it come one after the other. */
export const lockBoundaryList = (db: Db, cityId: string): Promise<unknown> =>
  db.$queryRaw(Prisma.sql`SELECT id FROM cities WHERE id = ${cityId} FOR NO KEY UPDATE`);
