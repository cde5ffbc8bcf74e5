/** What a killed launcher may have left: a server that still runs on the cluster, or a file that claims so. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, signalIfAlive, waitUntilGone } from '../process-life';

/** A fast shutdown first; then an immediate one, which is safe too but makes the next start replay its log. */
const SHUTDOWN_STEPS = [
  { signal: 'SIGINT', waitMs: 10_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const;

/** Process id in the cluster's lock file: its first line. */
export function readPostmasterPid(clusterDir: string): number | undefined {
  const file = lockFile(clusterDir);
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return pid > 0 ? pid : undefined;
}

/** Leaves the cluster with no server on it and no stale lock file. */
export async function clearLeftoverServer(clusterDir: string): Promise<void> {
  const pid = readPostmasterPid(clusterDir);
  if (pid === undefined || !isAlive(pid)) return; // PostgreSQL replaces the lock of a dead process by itself
  if (!isServerOf(pid, clusterDir)) {
    // After a restart of the machine or container the number belongs to somebody else, and PostgreSQL would not start.
    rmSync(lockFile(clusterDir));
    return;
  }
  for (const { signal, waitMs } of SHUTDOWN_STEPS) {
    signalIfAlive(pid, signal);
    if (await waitUntilGone(pid, waitMs)) return;
  }
}

/** A server works in its cluster's folder; where that cannot be seen, the program's name must do. */
function isServerOf(pid: number, clusterDir: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
    } catch {
      return false;
    }
  }
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
}

const lockFile = (clusterDir: string): string => join(clusterDir, 'postmaster.pid');
