import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#domain/app-error';

export type TemporaryRedis = {
  url: string;
  port: number;
  pid: number | undefined;
  /** Ends it at once, as kill -9 does. */
  kill(): Promise<void>;
  /** Starts it again with the data that it had written. */
  restart(): Promise<void>;
  /** Says a command as a person would, and gives the first line of the answer. */
  say(command: string): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A Redis of its own, durable as in production (append-only file, nothing evicted), on a free port and in a fresh
 * folder; undefined when no redis-server is installed.
 * @throws AppError `conflict` when it is there but does not start
 */
export async function startRedis(): Promise<TemporaryRedis | undefined> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'hotline-redis-'));
  const removeDir = () => rmSync(dir, { recursive: true, force: true });
  const first = await run(port, dir).catch((error: unknown) => {
    removeDir();
    throw error;
  });
  if (!first) {
    removeDir();
    return undefined;
  }
  let server = first;
  const end = async (signal: NodeJS.Signals) => {
    const exited = once(server, 'exit');
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await exited;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    get pid() {
      return server.pid;
    },
    kill: () => end('SIGKILL'),
    async restart() {
      server = (await run(port, dir)) ?? server;
    },
    say: (command) => say(port, command),
    async stop() {
      await end('SIGTERM');
      removeDir();
    },
  };
}

/** Undefined when the program is not there. */
async function run(port: number, dir: string): Promise<ChildProcess | undefined> {
  const options = { port, dir, bind: '127.0.0.1', appendonly: 'yes', save: '', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!(await isSpawned(server))) return undefined;
  if (!(await isReady(server))) throw new AppError('conflict', `redis-server does not start on port ${port}`);
  return server;
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

/** @throws AppError `conflict` when the answer is an error */
async function say(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    const line = answer.toString().split('\r\n')[0] ?? '';
    if (line.startsWith('-')) throw new AppError('conflict', `redis answers ${line} to ${command}`);
    return line;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return address.port;
}
