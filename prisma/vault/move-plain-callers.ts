import { maskName, maskPhone } from '#domain/mask';
import type { Database } from '../client';
import type { Vault } from './vault';

/** Callers moved in one transaction. */
const BATCH = 200;

/**
 * Moves what an earlier release kept in clear into the vault, until nothing is left. May be ended at any time and begun
 * again.
 * @returns how many were moved
 */
export async function movePlainCallers(database: Database, vault: Pick<Vault, 'sealer'>): Promise<number> {
  for (let moved = 0; ;) {
    const callers = await database.plainCaller.findMany({ take: BATCH, orderBy: [{ cityId: 'asc' }, { id: 'asc' }] });
    if (callers.length === 0) return moved;
    const sealIdentity = await vault.sealer();
    await database.$transaction(async (db) => {
      for (const { cityId, id, phone, name } of callers) {
        const { keyId, sealed, numberToken } = sealIdentity({ cityId, callerId: id }, { phone, name });
        const { createdAt } = await db.caller.update({
          where: { cityId_id: { cityId, id } },
          data: { maskedPhone: maskPhone(phone), maskedName: maskName(name), numberToken },
        });
        await db.vaultIdentity.create({
          data: { cityId, callerId: id, keyId, sealed: new Uint8Array(Buffer.from(sealed, 'base64')), createdAt },
        });
        await db.plainCaller.delete({ where: { cityId_id: { cityId, id } } });
      }
    });
    moved += callers.length;
  }
}
