import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFreePort } from '#platform/launcher/free-port';
import { until } from './until';

/** A Redis of our own as production has it (append-only file, no eviction) on a free port of this machine. */
export type RedisServer = { url: string; kill(): Promise<void>; restart(): Promise<void>; stop(): Promise<void> };

/**
 * Starts `redis-server` from PATH.
 * @throws Error when there is none: a test of the Redis backend without Redis proves nothing
 */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-redis-'));
  const port = await chooseFreePort();
  let server = await run(port, folder);
  const kill = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      server = await run(port, folder);
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(port: number, folder: string): Promise<ChildProcess> {
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const server = spawn('redis-server', [...options, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  const failed = new Promise<never>((_resolve, reject) => {
    server.once('error', (cause) =>
      reject(new Error('REDIS IS MISSING: install redis-server; the Redis backend was NOT tested', { cause })),
    );
  });
  await Promise.race([failed, until('redis accepts connections', () => accepts(port))]);
  return server;
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
