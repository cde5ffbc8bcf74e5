import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { AppError } from '#domain/app-error';
import { CLUSTER_USER } from './cluster-state';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';

/**
 * Same on every machine: UTF-8 with PostgreSQL's own C.UTF-8 rules, so that neither order nor upper case depends on
 * what the operating system has installed or updates to. Checksums and fsync stay on, as they are by default.
 */
const INITDB_FLAGS = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Makes an empty cluster that asks every connection for the password. A crash half-way leaves `….new` and
 * `….password` for the next call to replace.
 * @throws AppError `database-unavailable` with what initdb said
 */
export async function createCluster(
  clusterDir: string,
  password: string,
  binaries: ServerBinaries,
  account: ServerAccount,
): Promise<void> {
  const unfinished = `${clusterDir}.new`;
  rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 }); // an initdb of a killed launcher may still write
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  own(unfinished, account);
  const passwordFile = `${clusterDir}.password`;
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    own(passwordFile, account);
    await runInitdb(binaries.initdb, unfinished, passwordFile, account);
  } finally {
    rmSync(passwordFile);
  }
  renameSync(unfinished, clusterDir);
}

async function runInitdb(initdb: string, dir: string, passwordFile: string, account: ServerAccount): Promise<void> {
  const flags = [`--pgdata=${dir}`, `--username=${CLUSTER_USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await promisify(execFile)(initdb, [...flags, ...INITDB_FLAGS], { ...account, cwd: '/', env: { LC_ALL: 'C' } });
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() ?? String(cause);
    throw new AppError('database-unavailable', `the built-in PostgreSQL cannot be set up: ${said}`, { cause });
  }
}

function own(path: string, { uid, gid }: ServerAccount): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
