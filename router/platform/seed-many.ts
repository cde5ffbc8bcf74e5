/**
 * `npm run seed:many -- N`: fills a database with N cases of a plausible history. Which one: that of `DATABASE_URL`; without
 * it the built-in one of `DATA_DIR`, of the system that runs there, or started for as long as this takes (and made, where
 * there is none).
 */
import { describeDatabase } from '#db/database-url';
import { applyMigrations } from '#db/migrate';
import { seed } from '#db/seed/seed';
import { seedMany } from '#db/seed/many/seed-many';
import { AppError } from '#domain/app-error';
import { type Config, loadConfig, readEnvironment } from './config';
import { installedDatabaseUrl } from './installed-database';
import { saveCredentials } from './launcher/credentials';
import { prepareDataDir } from './launcher/data-dir';
import { askLockHolder, lockDataDir } from './launcher/launcher-lock';
import { startEmbeddedPostgres } from './launcher/postgres/embedded-postgres';

const USAGE = 'usage: npm run seed:many -- N     (N cases, from 1 to 10000000)';

const note = (text: string): void => void process.stderr.write(text);

type OpenDatabase = { url: string; close(): Promise<void> };

async function openInstallation(config: Config): Promise<OpenDatabase> {
  const given = config.databaseUrl?.reveal();
  if (given !== undefined) return { url: given, close: () => Promise.resolve() };
  const dataDir = prepareDataDir(config.dataDir);
  const running = (await askLockHolder(dataDir)) && installedDatabaseUrl(config);
  if (running !== undefined) return { url: running, close: () => Promise.resolve() };
  const lock = await lockDataDir(dataDir, { pid: process.pid, url: 'npm run seed:many' });
  note(`nothing runs on ${dataDir}: starting its PostgreSQL\n`);
  const postgres = await startEmbeddedPostgres(dataDir);
  await applyMigrations(postgres.databaseUrl);
  await seed(postgres.databaseUrl, async (credentials) => saveCredentials(dataDir, credentials), {
    ...config.identity,
    seatsPerLine: config.seatsPerLine,
  });
  return {
    url: postgres.databaseUrl,
    async close() {
      await postgres.stop();
      await lock.release();
    },
  };
}

async function main(): Promise<string> {
  const cases = Number(process.argv[2]);
  if (process.argv.length !== 3 || !Number.isInteger(cases)) throw new AppError('invalid-input', USAGE);
  const database = await openInstallation(loadConfig(readEnvironment()));
  try {
    note(`${describeDatabase(database.url)}: adding ${cases} cases\n`);
    const seconds = await seedMany(database.url, cases, { onProgress: (stored) => note(`\r${stored} of ${cases}`) });
    return `\n${cases} cases in ${seconds.toFixed(0)} s, ${Math.round(cases / seconds)} a second`;
  } finally {
    await database.close();
  }
}

main().then(
  (said) => process.stdout.write(`${said}\n`),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
