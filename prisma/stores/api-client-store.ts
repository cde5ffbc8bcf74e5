import type { Db } from '../client';

/** The client that owns this key, or owned it and still may use it; null when there is none or it is disabled. */
export const findApiClient = (db: Db, keyHash: string, now: Date) =>
  db.apiClient.findFirst({
    where: {
      disabledAt: null,
      OR: [{ keyHash }, { previousKeyHash: keyHash, previousKeyUntil: { gt: now } }],
    },
    select: { cityId: true, id: true, name: true, scopes: true, ratePerMinute: true, maxConcurrent: true },
  });

type Limits = { scopes: string[]; ratePerMinute: number | null; maxConcurrent: number | null };

export const insertApiClient = (
  db: Db,
  client: Limits & { cityId: string; id: string; name: string; keyHash: string; createdAt: Date },
) => db.apiClient.createMany({ data: client, skipDuplicates: true });

export const changeApiClient = (
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  to: Partial<Limits & { disabledAt: Date | null }>,
) => db.apiClient.updateMany({ where: { cityId, id }, data: to });

/** Gives the client a new key; the one until now opens until then, the one before it no more. @returns whether it did */
export async function rotateKey(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
  { keyHash, previousKeyUntil }: { keyHash: string; previousKeyUntil: Date },
): Promise<boolean> {
  const known = await db.apiClient.findUnique({ where: { cityId_id: { cityId, id } }, select: { keyHash: true } });
  if (!known) return false;
  const data = { keyHash, previousKeyHash: known.keyHash, previousKeyUntil };
  return (await db.apiClient.updateMany({ where: { cityId, id, keyHash: known.keyHash }, data })).count > 0;
}
