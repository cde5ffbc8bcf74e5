import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../client';

/**
 * Opens a caller's identity and writes who did it, when and why, in the same transaction: no identity without a row.
 * @returns undefined when the contact does not exist in this city; nulls when it has no caller
 */
export async function revealCaller(
  db: Db,
  look: { cityId: string; contactId: string; actorId: string; purpose: string; note: string | null; now: Date },
): Promise<{ phone: string | null; name: string | null } | undefined> {
  const { cityId, contactId, actorId, purpose, note, now } = look;
  const contact = await db.contact.findUnique({
    where: { cityId_id: { cityId, id: contactId } },
    select: { caller: { select: { phone: true, name: true } } },
  });
  if (!contact) return undefined;
  await db.accessEvent.create({ data: { cityId, id: uuidv7(), occurredAt: now, actorId, contactId, purpose, note } });
  return contact.caller ?? { phone: null, name: null };
}
