import { v7 as uuidv7 } from 'uuid';
import type { UnsealAsk, UnsealDecide } from '#domain/wire/unseal-wire';
import type { Db } from '../client';

/** Asks for an identity to be opened. @returns the id, or undefined when this person asks for it already */
export async function askUnseal(
  db: Db,
  of: { cityId: string; contactId: string; askedById: string; askedAt: Date } & UnsealAsk,
): Promise<string | undefined> {
  const id = uuidv7();
  const { count } = await db.unsealRequest.createMany({ data: [{ ...of, id }], skipDuplicates: true });
  return count === 0 ? undefined : id;
}

/** Decides what nobody has decided yet, by another person than asked. @returns whether it was this one who decided */
export async function decideUnseal(
  db: Db,
  {
    cityId,
    id,
    decidedById,
    now,
    lastsMs,
  }: { cityId: string; id: string; decidedById: string; now: Date; lastsMs: number },
  { decision, reason }: UnsealDecide,
): Promise<boolean> {
  const expiresAt = decision === 'approve' ? new Date(now.getTime() + lastsMs) : null;
  const { count } = await db.unsealRequest.updateMany({
    where: { cityId, id, decidedAt: null, askedById: { not: decidedById } },
    data: { decision, decisionReason: reason, decidedById, decidedAt: now, expiresAt },
  });
  return count > 0;
}
