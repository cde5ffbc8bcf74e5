/** `npm run db:prepare`: makes a database ready for router and workers, where no launcher does. May run any number of times. */
import { admitApplication } from '#db/admit-application';
import { describeDatabase } from '#db/database-url';
import { applyMigrations } from '#db/migrate';
import type { Credentials } from '#db/seed/accounts';
import { seed } from '#db/seed/seed';
import { AppError } from '#domain/app-error';
import { loadConfig, readEnvironment } from './config';
import { fillVault } from './fill-vault';
import { credentialsFile, saveCredentials } from './launcher/credentials';
import { prepareDataDir } from './launcher/data-dir';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function prepareDatabase(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const databaseUrl = config.databaseUrl?.reveal();
  if (databaseUrl === undefined)
    throw new AppError('invalid-input', 'DATABASE_URL says which database, and is not set');
  const dataDir = prepareDataDir(config.dataDir);

  const ownerUrl = config.ownerDatabaseUrl?.reveal() ?? databaseUrl;
  const applied = await applyMigrations(ownerUrl);
  print(
    `${describeDatabase(databaseUrl)}: ${applied.length === 0 ? 'no migration is due' : `applied ${applied.join(', ')}`}`,
  );
  const save = async (credentials: Credentials) => saveCredentials(dataDir, credentials);
  const isSeeded = await seed(ownerUrl, save, { ...config.identity, seatsPerLine: config.seatsPerLine });
  const moved = await fillVault(ownerUrl, { ...config, dataDir });
  if (moved > 0) print(`gave ${moved} rows into the keeping of the vault`);
  if (ownerUrl !== databaseUrl) await admitApplication(ownerUrl, databaseUrl);
  print(isSeeded ? `first accounts: ${credentialsFile(dataDir)}` : 'accounts are there already');
}

prepareDatabase().catch((error: unknown) => {
  const isForeseen = error instanceof AppError;
  const reason = isForeseen ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`the database is not ready: ${reason}\n`);
  process.exitCode = 1;
});
