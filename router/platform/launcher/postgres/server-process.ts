import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { signalIfAlive } from '../process-life';
import { readPostmasterPid } from './leftover-server';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';

/** A running server. `exited` settles when it ends, for whatever reason. */
export type ServerProcess = { exited: Promise<void>; stop(): Promise<void> };

/**
 * Stands between us and the server: when its standard input closes, because we say so or because we were killed, it asks
 * the server for a fast shutdown. So the server never outlives the launcher, not even after kill -9.
 */
const GUARD = `
exec 3<&0
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -INT $server; } 2>/dev/null &
watcher=$!
exec 3<&-
wait $server
kill $watcher 2>/dev/null
`;

/** How long a fast shutdown may take before the server is told to drop everything; it then recovers at the next start. */
const STOP_TIMEOUT_MS = 10_000;

/**
 * Clients come over loopback with a password; no socket files, nothing listens outside. In a database that is new every
 * index of a city looks as good as any, and references are looked up by the wrong one until the tables were analysed:
 * the server looks for grown tables every 5 s instead of every minute.
 */
const SERVER_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'autovacuum_naptime=5s',
];

export function spawnServer(
  clusterDir: string,
  port: number,
  logFile: string,
  binaries: ServerBinaries,
  account: ServerAccount,
): ServerProcess {
  const settings = [...SERVER_SETTINGS, `port=${port}`].flatMap((setting) => ['-c', setting]);
  const command = [binaries.postgres, '-D', clusterDir, ...settings];
  const guarded = process.platform === 'win32' ? command : ['/bin/sh', '-c', GUARD, 'postgres-guard', ...command];
  const log = openSync(logFile, 'w', 0o600);
  const guard = spawn(guarded[0]!, guarded.slice(1), {
    ...account,
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => guard.once('close', () => resolve()).once('error', () => resolve()));
  return { exited, stop: () => stopServer(guard, exited, clusterDir) };
}

/** The last thing that the server said, for a message about why it did not start. */
export function lastLogLine(logFile: string): string {
  return readFileSync(logFile, 'utf8').trim().split('\n').at(-1) ?? '';
}

async function stopServer(guard: ChildProcess, exited: Promise<void>, clusterDir: string): Promise<void> {
  const pid = readPostmasterPid(clusterDir);
  guard.stdin?.end();
  if (process.platform === 'win32') guard.kill();
  const timer = setTimeout(() => pid !== undefined && signalIfAlive(pid, 'SIGQUIT'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}
