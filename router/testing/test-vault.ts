import type { Db } from '#db/client';
import { createVault, type Vault } from '#db/vault/vault';
import type { Clock } from '#domain/clock';
import { newKey } from '#db/vault/envelope';
import { parseMasterKeys } from '#platform/master-keys';

/** A vault with a key of its own. */
export function createTestVault(database: Db, clock: Clock): Vault {
  const keys = parseMasterKeys(newKey().toString('base64'))!;
  return createVault({ database, mastersOf: () => keys, clock });
}
