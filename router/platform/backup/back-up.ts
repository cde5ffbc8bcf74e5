import { resolve } from 'node:path';
import { type Line, writeBackupFile } from '#db/backup/backup-file';
import { dumpDatabase } from '#db/backup/dump-database';
import { openDatabase } from '#db/client';
import { migrationStatus } from '#db/migrate';
import { AppError } from '#domain/app-error';
import { readAnchors } from '../audit-anchors';
import type { Config } from '../config';
import { withInstalledDatabase } from './with-installed-database';

/**
 * Writes everything that an installation keeps to one file, as it was at one instant, while it runs or while it stands:
 * the database, and the anchors of the audit. The master key of the vault is not in it.
 * @returns how many rows lie in the file
 * @throws AppError `conflict` when there is such a file already; `database-unavailable`
 */
export async function backUp(config: Config, path: string, now: Date): Promise<number> {
  return withInstalledDatabase(config, async (databaseUrl) => {
    const { applied } = await migrationStatus(databaseUrl);
    const header = { format: 'hotline-backup-1', takenAt: now.toISOString(), migrations: applied } as const;
    let rows = 0;
    async function* lines(): AsyncGenerator<Line> {
      // Before the rows: no anchor may know of a row that the backup lacks.
      for (const cityId of await citiesOf(databaseUrl)) {
        const anchors = readAnchors(resolve(config.dataDir), cityId);
        yield { kind: 'anchors', cityId, text: anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join('') };
      }
      for await (const line of dumpDatabase(databaseUrl)) {
        if (line.kind === 'rows') rows += line.count;
        yield line;
      }
    }
    try {
      await writeBackupFile(path, header, lines());
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      throw new AppError('conflict', `${path} is there already: name another file`, { cause });
    }
    return rows;
  });
}

async function citiesOf(databaseUrl: string): Promise<string[]> {
  const database = openDatabase(databaseUrl, 1);
  try {
    return (await database.city.findMany({ select: { id: true } })).map(({ id }) => id);
  } finally {
    await database.$disconnect();
  }
}
