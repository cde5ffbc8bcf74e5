import type { ChildProcess } from 'node:child_process';
import cluster from 'node:cluster';
import { isForSiblings } from '../siblings';

/**
 * Starts a router whose port belongs to the launcher, which hands connections to all routers in turn: so several share
 * it, and one can end while another takes over without a connection refused. What a router tells its siblings is passed on.
 */
export function forkRouter(
  exec: string,
  env: Record<string, string | undefined>,
  options: { execArgv: string[]; output: 'inherit' | 'pipe' },
): ChildProcess {
  const { execArgv, output } = options;
  cluster.setupPrimary({ exec, execArgv, stdio: ['ignore', output, output, 'ipc'] });
  const router = cluster.fork(env);
  router.on('message', (message) => {
    if (!isForSiblings(message)) return;
    for (const other of Object.values(cluster.workers ?? {})) {
      if (other && other !== router && other.isConnected()) other.process.send(message, () => undefined);
    }
  });
  return router.process;
}
