/** The master keys of the vault: from the environment, or from a file of the data folder that only its owner may read. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#domain/app-error';
import type { MasterKeys } from '#domain/vault-key';
import type { Config } from './config';
import { writeFileAtomically } from './launcher/write-file-atomically';
import { parseMasterKeys, renderMasterKeys } from './master-keys';

type KeySource = Pick<Config, 'vaultKeys' | 'dataDir'>;

export const vaultKeyFile = (dataDir: string): string => join(dataDir, 'vault.key');

/**
 * The keys as they are now; the file is made when there is none.
 * @throws AppError `conflict` when the file does not hold keys: it must be restored, for a new one would open nothing
 */
export function readVaultKeys({ vaultKeys, dataDir }: KeySource): MasterKeys {
  if (vaultKeys) return vaultKeys.reveal();
  const file = vaultKeyFile(dataDir);
  if (!existsSync(file)) makeKeyFile(dataDir);
  const keys = parseMasterKeys(readFileSync(file, 'utf8'));
  if (!keys) throw new AppError('conflict', `${file} holds no keys: restore that file`);
  return keys;
}

/** Of two processes that start at once one makes the file, and the other finds it whole. */
function makeKeyFile(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const own = join(dataDir, `vault.key.${process.pid}.new`);
  writeFileSync(own, renderMasterKeys([]), { mode: 0o600 });
  try {
    linkSync(own, vaultKeyFile(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
}

/** Puts a new key before those of the file. Processes that run find it when they meet what it wrapped. */
export function addVaultKey(dataDir: string): MasterKeys {
  const old = readVaultKeys({ vaultKeys: undefined, dataDir });
  writeFileAtomically(vaultKeyFile(dataDir), renderMasterKeys(old));
  return readVaultKeys({ vaultKeys: undefined, dataDir });
}
