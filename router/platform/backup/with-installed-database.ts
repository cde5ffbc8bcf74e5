import type { Config } from '../config';
import { installedDatabaseUrl } from '../installed-database';
import { prepareDataDir } from '../launcher/data-dir';
import { askLockHolder, lockDataDir } from '../launcher/launcher-lock';
import { startEmbeddedPostgres } from '../launcher/postgres/embedded-postgres';

/**
 * Works with the database of an installation: the one it was given, or the built-in one, which is started for this where
 * the system does not run.
 * @throws AppError `conflict` when another launcher starts meanwhile; `database-unavailable`
 */
export async function withInstalledDatabase<T>(config: Config, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const dataDir = prepareDataDir(config.dataDir);
  const known = installedDatabaseUrl(config);
  const isRunning =
    known !== undefined && (config.databaseUrl !== undefined || (await askLockHolder(dataDir)) !== undefined);
  if (isRunning) return work(known);
  const lock = await lockDataDir(dataDir, { pid: process.pid, url: 'nowhere: its data are being copied' });
  try {
    const postgres = await startEmbeddedPostgres(dataDir);
    try {
      return await work(postgres.databaseUrl);
    } finally {
      await postgres.stop();
    }
  } finally {
    await lock.release();
  }
}
