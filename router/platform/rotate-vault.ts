/**
 * `npm run vault:rotate`: makes a new master key, where the keys are in the data folder, and wraps every data key with the
 * current one. The identities themselves are not touched. Older keys stay at hand for processes that still use them.
 */
import { resolve } from 'node:path';
import { openDatabase } from '#db/client';
import { rewrapKeys } from '#db/vault/rewrap-keys';
import { AppError } from '#domain/app-error';
import { loadConfig, readEnvironment } from './config';
import { installedDatabaseUrl } from './installed-database';
import { addVaultKey, vaultKeyFile } from './vault-keys';

async function rotate(): Promise<string> {
  const config = loadConfig(readEnvironment());
  const databaseUrl = installedDatabaseUrl(config);
  if (databaseUrl === undefined) throw new AppError('invalid-input', 'there is no database: set DATABASE_URL');
  const dataDir = resolve(config.dataDir);
  const masters = config.vaultKeys?.reveal() ?? addVaultKey(dataDir);
  const database = openDatabase(databaseUrl, 1);
  try {
    const count = await rewrapKeys(database, masters);
    const where = config.vaultKeys
      ? 'the first key of VAULT_KEY'
      : `a new key in ${vaultKeyFile(dataDir)}; keep a copy`;
    return `${count} data keys are wrapped with ${where}`;
  } finally {
    await database.$disconnect();
  }
}

rotate().then(
  (message) => process.stdout.write(`${message}\n`),
  (error: unknown) => {
    process.stderr.write(`the vault is as it was: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
