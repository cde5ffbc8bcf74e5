import { readFileSync } from 'node:fs';
import { projectSchemaPaths, readMigrations, type SchemaPaths } from './project-files';
import { ALL_TABLES, toMigrationList, withSchemaEngine } from './schema-engine';

/**
 * The SQL that is missing in the migrations for them to amount to the schema; undefined when they do.
 * What the schema language cannot say (partial indexes, triggers, functions, sequences) is not compared.
 *
 * @param databaseUrl a server on which a shadow database may be made; the database itself is left alone
 */
export async function diffSchema(
  databaseUrl: string,
  { schemaFile, migrationsDir }: SchemaPaths = projectSchemaPaths(),
): Promise<string | undefined> {
  const migrations = toMigrationList(migrationsDir, readMigrations(migrationsDir));
  const schema = { path: schemaFile, content: readFileSync(schemaFile, 'utf8') };
  const { exitCode, stdout } = await withSchemaEngine(databaseUrl, ({ engine }) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: ALL_TABLES,
    }),
  );
  return exitCode === 0 ? undefined : (stdout ?? undefined);
}
