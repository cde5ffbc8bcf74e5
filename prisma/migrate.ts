import { AppError } from '#domain/app-error';
import { connectOnce, describeDatabase } from './database-url';
import { type Migration, projectSchemaPaths, readMigrations } from './project-files';
import { ALL_TABLES, type EngineSession, toMigrationList, withSchemaEngine } from './schema-engine';

/** Where a database stands beside the migrations folder. Every list holds migration names in order. */
export type MigrationStatus = {
  applied: string[];
  pending: string[];
  /** Applied here, but the file says something else today. */
  edited: string[];
  /** Begun and not finished by another tool: somebody must look. */
  failed: string[];
  /** Applied here, but not in the folder: the database is newer than this program. */
  unknown: string[];
};

export type MigrateOptions = {
  migrationsDir?: string;
  /** Called after each migration, with how many of this run are done. */
  onProgress?: (step: { name: string; done: number; total: number }) => void;
  /** Called when a newer program has migrated this database further than our folder goes. */
  onUnknown?: (names: string[]) => void;
};

/** Any fixed number: it keeps two starting processes from migrating at once. Distinct from Prisma's own lock 72707369. */
const MIGRATION_LOCK = 12_345_110;

/**
 * Brings a database up to the migrations folder with Prisma Migrate; does nothing when it is there already.
 * Each migration and its record are one transaction: an error or a kill leaves neither, and the next start tries again.
 * Two processes at once wait for each other.
 *
 * @returns the names applied by this call
 * @throws AppError `database-unavailable` when it cannot be reached, `conflict` when an applied migration was edited or
 *   has failed, `bug` with migration and line when its SQL fails
 */
export async function applyMigrations(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrationsDir = options.migrationsDir ?? projectSchemaPaths().migrationsDir;
  const migrations = readMigrations(migrationsDir);
  const lock = await connectOnce(databaseUrl);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await withSchemaEngine(databaseUrl, async (session) => {
      const status = await readStatus(session, migrationsDir, migrations);
      assertUsable(status, databaseUrl);
      if (status.unknown.length > 0) options.onUnknown?.(status.unknown);
      for (const [index, name] of status.pending.entries()) {
        await applyUpTo(session, migrationsDir, migrations, name);
        options.onProgress?.({ name, done: index + 1, total: status.pending.length });
      }
      const { pending } = await readStatus(session, migrationsDir, migrations);
      if (pending.length > 0) throw new AppError('database-unavailable', `lost the connection before ${pending[0]}`);
      return status.pending;
    });
  } finally {
    await lock.end();
  }
}

/** Reads only. @throws AppError `database-unavailable` */
export async function migrationStatus(
  databaseUrl: string,
  migrationsDir = projectSchemaPaths().migrationsDir,
): Promise<MigrationStatus> {
  await (await connectOnce(databaseUrl)).end();
  return withSchemaEngine(databaseUrl, (session) => readStatus(session, migrationsDir, readMigrations(migrationsDir)));
}

async function readStatus(
  { engine }: EngineSession,
  migrationsDir: string,
  migrations: Migration[],
): Promise<MigrationStatus> {
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList: toMigrationList(migrationsDir, migrations),
    optInToShadowDatabase: false,
    filters: ALL_TABLES,
  });
  const { history } = diagnosis;
  const pending = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  const unknown = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  return {
    applied: migrations.map(({ name }) => name).filter((name) => !pending.includes(name)),
    pending,
    edited: diagnosis.editedMigrationNames,
    failed: diagnosis.failedMigrationNames,
    unknown,
  };
}

function assertUsable(status: MigrationStatus, databaseUrl: string): void {
  const where = `the database ${describeDatabase(databaseUrl)}`;
  if (status.failed.length > 0) {
    throw new AppError('conflict', `${status.failed.join(', ')} failed half-way in ${where}: repair it by hand first`);
  }
  if (status.edited.length > 0) {
    throw new AppError(
      'conflict',
      `${status.edited.join(', ')} changed after it was applied to ${where}: restore the file and write a new migration`,
    );
  }
}

/** The engine applies whatever is pending in the list it gets, so a list that ends at `name` applies just that one. */
async function applyUpTo(
  { engine, run, scriptError }: EngineSession,
  migrationsDir: string,
  migrations: Migration[],
  name: string,
): Promise<void> {
  const upToName = migrations.slice(0, migrations.findIndex((migration) => migration.name === name) + 1);
  await run('BEGIN');
  try {
    await engine.applyMigrations({ migrationsList: toMigrationList(migrationsDir, upToName), filters: ALL_TABLES });
    await run('COMMIT');
  } catch (cause) {
    await run('ROLLBACK');
    const reason = scriptError() ?? (cause instanceof Error ? cause.message : String(cause));
    throw new AppError('bug', `migration ${name} failed: ${reason}`, { cause });
  }
}
