import { openDatabase } from '#db/client';
import { movePlainCallers } from '#db/vault/move-plain-callers';
import { sealWhatWasPlain } from '#db/vault/seal-what-was-plain';
import { createVault } from '#db/vault/vault';
import { systemClock } from '#domain/clock';
import type { Config } from './config';
import { readVaultKeys } from './vault-keys';

/** Gives into the keeping of the vault what an earlier release, or the first start, left in clear. @returns how many rows */
export async function fillVault(databaseUrl: string, config: Pick<Config, 'vaultKeys' | 'dataDir'>): Promise<number> {
  const database = openDatabase(databaseUrl, 1);
  try {
    const vault = createVault({ database, mastersOf: () => readVaultKeys(config), clock: systemClock });
    return (await movePlainCallers(database, vault)) + (await sealWhatWasPlain(database, vault));
  } finally {
    await database.$disconnect();
  }
}
