/**
 * One launcher per data folder. The lock is a local socket: it answers who holds it, and the system drops it with its
 * holder, however that ends.
 */
import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { AppError } from '#domain/app-error';

const holderSchema = z.object({ pid: z.number(), url: z.string() });
/** The launcher that runs on a data folder, and where its system answers. */
export type LockHolder = z.infer<typeof holderSchema>;

/** Longest path that every system takes for a socket. */
const SOCKET_PATH_MAX = 100;

export type DataDirLock = {
  /** The last holder was killed: what it had started may take a moment to notice and end. */
  isInherited: boolean;
  release(): Promise<void>;
};

/** @throws AppError `conflict` when another launcher holds the folder */
export async function lockDataDir(dataDir: string, holder: LockHolder): Promise<DataDirLock> {
  const path = socketPath(dataDir);
  const server = createServer((socket) => socket.on('error', () => undefined).end(JSON.stringify(holder)));
  const isInherited = !(await listen(server, path));
  if (isInherited) {
    const other = await askLockHolder(dataDir);
    if (other)
      throw new AppError('conflict', `already running: process ${other.pid} serves ${dataDir} at ${other.url}`);
    rmSync(path, { force: true }); // nobody answers: its holder was killed
    if (!(await listen(server, path))) throw new AppError('conflict', `another launcher is starting on ${dataDir}`);
  }
  server.unref();
  return { isInherited, release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Who holds the folder; undefined when nobody does. */
export async function askLockHolder(dataDir: string): Promise<LockHolder | undefined> {
  const socket = connect(socketPath(dataDir));
  try {
    return holderSchema.parse(JSON.parse(await text(socket)));
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

function socketPath(dataDir: string): string {
  const inside = join(dataDir, 'launcher.sock');
  const name = `hotline-${createHash('sha256').update(realPath(dataDir)).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return Buffer.byteLength(inside) <= SOCKET_PATH_MAX ? inside : join(tmpdir(), `${name}.sock`);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** False when the address is in use. */
function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(path, () => resolve(true));
  });
}
