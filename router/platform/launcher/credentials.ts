/** The passwords and keys of the first start, in a file that only its owner may read. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from '#db/seed/accounts';
import { writeFileAtomically } from './write-file-atomically';

export const credentialsFile = (dataDir: string): string => join(dataDir, 'credentials.json');

/** Keeps what an earlier database gave out: its passwords stay good there. */
export function saveCredentials(dataDir: string, credentials: Credentials): void {
  const file = credentialsFile(dataDir);
  if (existsSync(file)) renameSync(file, join(dataDir, 'credentials.previous.json'));
  writeFileAtomically(file, `${JSON.stringify(credentials, undefined, 2)}\n`);
}

/** Undefined when the file is not there. */
export function readCredentials(dataDir: string): Credentials | undefined {
  const file = credentialsFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Credentials) : undefined;
}
