import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { verifyChain } from '#db/audit/verify-chain';
import { type Header, type Line, readBackupFile } from '#db/backup/backup-file';
import { loadDatabase } from '#db/backup/load-database';
import { openDatabase } from '#db/client';
import { applyMigrations, migrationStatus } from '#db/migrate';
import { AppError } from '#domain/app-error';
import { anchorFile, readAnchors } from '../audit-anchors';
import type { Config } from '../config';
import { withInstalledDatabase } from './with-installed-database';

export type Restored = {
  takenAt: string;
  rows: number;
  tables: number;
  /** Cities whose audit chain does not hold; empty is right. */
  brokenChains: string[];
};

/** The file is read to its end first: what its check sum is, and whether it is whole, is known only there. */
async function openBackup(path: string): Promise<{ header: Header; lines: AsyncGenerator<Line> }> {
  for await (const line of readBackupFile(path)) void line;
  const all = readBackupFile(path);
  const first = await all.next();
  if (first.done === true || 'kind' in first.value) throw new AppError('invalid-input', `${path} is no backup`);
  return { header: first.value, lines: all as AsyncGenerator<Line> };
}

/**
 * Puts a backup back into an installation that has nothing yet, and looks whether the audit holds.
 * @throws AppError `conflict` over data, or when another release made the backup; `invalid-input` when the file is no
 *   backup or not a whole one: then the database is as empty as before
 */
export async function restore(config: Config, path: string): Promise<Restored> {
  const dataDir = resolve(config.dataDir);
  const { header, lines } = await openBackup(path);
  return withInstalledDatabase(config, async (databaseUrl) => {
    await applyMigrations(databaseUrl);
    const { applied } = await migrationStatus(databaseUrl);
    if (applied.join() !== header.migrations.join()) {
      throw new AppError('conflict', `another release has made ${path}: restore it with that one, and update then`);
    }
    const anchors: Extract<Line, { kind: 'anchors' }>[] = [];
    const { rows, tables } = await loadDatabase(databaseUrl, lines, (some) => {
      if (existsSync(anchorFile(dataDir, some.cityId))) {
        throw new AppError('conflict', `${dataDir} holds anchors of another audit: choose an empty DATA_DIR`);
      }
      anchors.push(some);
    });
    for (const { cityId, text } of anchors) {
      const file = anchorFile(dataDir, cityId);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, text, { mode: 0o600 });
    }
    const brokenChains = await findBroken(databaseUrl, dataDir, anchors);
    return { takenAt: header.takenAt, rows, tables: tables.size, brokenChains };
  });
}

async function findBroken(databaseUrl: string, dataDir: string, cities: { cityId: string }[]): Promise<string[]> {
  const database = openDatabase(databaseUrl, 1);
  try {
    const broken: string[] = [];
    for (const { cityId } of cities) {
      const { fault } = await verifyChain(database, cityId, readAnchors(dataDir, cityId));
      if (fault) broken.push(cityId);
    }
    return broken;
  } finally {
    await database.$disconnect();
  }
}
