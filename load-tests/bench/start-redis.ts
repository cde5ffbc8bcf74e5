import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#domain/app-error';

export type TemporaryRedis = { url: string; stop(): Promise<void> };

/**
 * A Redis of its own, durable as in production (append-only file, nothing evicted), on a free port and in a fresh
 * folder; undefined when no redis-server is installed.
 * @throws AppError `conflict` when it is there but does not start
 */
export async function startRedis(): Promise<TemporaryRedis | undefined> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'hotline-redis-'));
  const options = { port, dir, bind: '127.0.0.1', appendonly: 'yes', save: '', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const removeDir = () => rmSync(dir, { recursive: true, force: true });

  if (!(await isSpawned(server))) {
    removeDir();
    return undefined;
  }
  const stop = async () => {
    const exited = once(server, 'exit');
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await exited;
    removeDir();
  };
  if (!(await isReady(server))) {
    removeDir();
    throw new AppError('conflict', `redis-server does not start on port ${port}`);
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}

const isSpawned = (server: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('spawn', () => resolve(true));
    server.once('error', () => resolve(false));
  });

/** Reads what it prints until it says that it takes connections; false when it ends before. */
async function isReady({ stdout }: ChildProcess): Promise<boolean> {
  let printed = '';
  return new Promise((resolve) => {
    stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ready to accept connections')) resolve(true);
    });
    stdout?.once('end', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return address.port;
}
