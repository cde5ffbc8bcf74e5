import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's own folder: the nearest one upwards that holds package.json, so it is the same from source and from dist. */
export function packageRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json not found above this program; run it from an installed package');
  return packageRoot(parent);
}

/** Where the schema and its migrations lie. */
export type SchemaPaths = { schemaFile: string; migrationsDir: string };

export function projectSchemaPaths(): SchemaPaths {
  const root = packageRoot();
  return { schemaFile: join(root, 'prisma/schema.prisma'), migrationsDir: join(root, 'prisma/migrations') };
}

/** One folder of prisma/migrations: its name (`20260401120000_begin`) and its SQL. */
export type Migration = { name: string; sql: string };

/** All migrations in the order in which they apply: by name, which begins with a timestamp. */
export function readMigrations(migrationsDir: string): Migration[] {
  if (!existsSync(migrationsDir)) return [];
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8') }));
}
