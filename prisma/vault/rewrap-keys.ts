import type { MasterKeys } from '#domain/vault-key';
import type { Database } from '../client';
import { unwrapKey, wrapKey } from './vault';

/**
 * Wraps every data key with the current master key; what is sealed with them stays as it is.
 * @returns how many were wrapped anew
 */
export async function rewrapKeys(database: Database, masters: MasterKeys): Promise<number> {
  const rows = await database.vaultKey.findMany({ where: { masterId: { not: masters[0].id } } });
  await database.$transaction(
    rows.map((row) =>
      database.vaultKey.update({
        where: { id: row.id },
        data: wrapKey(masters, row.id, unwrapKey(masters, row)),
      }),
    ),
  );
  return rows.length;
}
