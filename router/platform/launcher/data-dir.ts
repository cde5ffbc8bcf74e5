import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '#domain/app-error';

/**
 * Makes the data folder, for its owner only, and proves that it can be written.
 * @returns its absolute path
 * @throws AppError `conflict` that names the folder and the system's reason
 */
export function prepareDataDir(path: string): string {
  const dataDir = resolve(path);
  const probe = join(dataDir, `.write-probe-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError(
      'conflict',
      `the data folder ${dataDir} cannot be written (${reason}): set DATA_DIR to another`,
      {
        cause,
      },
    );
  }
  return dataDir;
}

/** Node's own recursive mkdir never returns on file systems that refuse with "not found", such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
