/** Where the database files lie and which programs serve them, such that the server's account reaches both. */
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { canReach, type ServerAccount } from './server-account';
import { binariesIn, findServerBinaries, type ServerBinaries } from './server-binaries';

/** Used only when root starts us from a folder that nobody else may enter, such as /root. */
const SHARED_HOME = '/var/lib/hotline-12345-110';

/** The folder for a new cluster: inside the data folder if the account can get there, else under /var/lib. */
export function chooseClusterDir(dataDir: string, account: ServerAccount): string {
  letPass(dataDir, account);
  if (canReach(account, dataDir)) return join(dataDir, 'postgres');
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
  return join(SHARED_HOME, `cluster-${randomBytes(6).toString('hex')}`);
}

/** Lets the account's group walk through our own data folder, and only through it: it still cannot list or write there. */
export function letPass(dataDir: string, account: ServerAccount): void {
  if (account.gid === undefined || canReach(account, dataDir)) return;
  chownSync(dataDir, -1, account.gid);
  chmodSync(dataDir, statSync(dataDir).mode | 0o010);
}

/** The installed programs, or a copy of them where the account cannot reach the installation. */
export function reachableBinaries(account: ServerAccount): ServerBinaries {
  const installed = findServerBinaries();
  if (canReach(account, installed.postgres)) return installed;
  const version = statSync(installed.postgres);
  const copy = join(SHARED_HOME, `bin-${version.size}-${Math.trunc(version.mtimeMs)}`);
  if (!existsSync(copy)) copyWhole(installed.home, copy);
  return binariesIn(copy);
}

/** Copies beside and renames, so that a copy under its final name is always complete. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  if (existsSync(to)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, to);
}
