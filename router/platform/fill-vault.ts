import { openDatabase } from '#db/client';
import { movePlainCallers } from '#db/vault/move-plain-callers';
import { createVault } from '#db/vault/vault';
import { systemClock } from '#domain/clock';
import type { Config } from './config';
import { readVaultKeys } from './vault-keys';

/** Moves identities that an earlier release kept in clear into the vault. @returns how many were moved */
export async function fillVault(databaseUrl: string, config: Pick<Config, 'vaultKeys' | 'dataDir'>): Promise<number> {
  const database = openDatabase(databaseUrl, 1);
  try {
    const vault = createVault({ database, mastersOf: () => readVaultKeys(config), clock: systemClock });
    return await movePlainCallers(database, vault);
  } finally {
    await database.$disconnect();
  }
}
