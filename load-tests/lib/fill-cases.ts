import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { AppError } from '#domain/app-error';
import { programPath } from './environment';

/**
 * Fills the database of a running system by `npm run seed:many`; what it says stands on the error output.
 * @throws AppError `conflict` when it fails
 */
export async function fillCases({ dataDir }: { dataDir: string }, cases: number): Promise<void> {
  const child = spawn('npm', ['run', '-s', 'seed:many', '--', String(cases)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...programPath(), DATA_DIR: dataDir },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new AppError('conflict', `npm run seed:many ended with ${code}`);
}
