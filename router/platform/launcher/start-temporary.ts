/** A whole system of its own for a demonstration or a test: free port, fresh folder, nothing left behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Credentials } from '#db/seed/accounts';
import { AppError } from '#domain/app-error';
import { readEnvironment } from '../config';
import type { READY_MESSAGE } from '../child';
import { readCredentials } from './credentials';
import { forkEntryPoint } from './entry-point';
import { chooseFreePort } from './free-port';

export type TemporarySystem = {
  url: string;
  dataDir: string;
  credentials: Credentials;
  /** Process id of the launcher. */
  pid: number;
  /** What launcher and children have printed so far. */
  output(): string;
  stop(): Promise<void>;
};

/**
 * @param settings variables that differ from the defaults; those of this process do not reach the system
 * @throws AppError `conflict` with the last lines printed when it does not start
 */
export async function startTemporarySystem(settings: Record<string, string> = {}): Promise<TemporarySystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-system-'));
  const port = await chooseFreePort();
  const { PATH, HOME } = readEnvironment();
  const launcher = forkEntryPoint(
    'launcher',
    { PATH, HOME, PORT: String(port), DATA_DIR: dataDir, ...settings },
    'pipe',
  );
  let printed = '';
  launcher.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  launcher.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exited = new Promise<void>((resolve) => launcher.once('exit', () => resolve()));
  const removeDataDir = () => rmSync(dataDir, { recursive: true, force: true });

  const isReady = await Promise.race([
    new Promise<boolean>((resolve) =>
      launcher.on('message', (message: Partial<typeof READY_MESSAGE>) => message.ready && resolve(true)),
    ),
    exited.then(() => false),
  ]);
  const credentials = readCredentials(dataDir);
  if (!isReady || !credentials || launcher.pid === undefined) {
    launcher.kill('SIGTERM');
    await exited;
    removeDataDir();
    throw new AppError(
      'conflict',
      `the temporary system does not start: ${printed.trim().split('\n').slice(-5).join('\n')}`,
    );
  }
  return {
    url: `http://localhost:${port}`,
    dataDir,
    credentials,
    pid: launcher.pid,
    output: () => printed,
    async stop() {
      launcher.kill('SIGTERM');
      await exited;
      removeDataDir();
    },
  };
}
