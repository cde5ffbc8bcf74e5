/** `npm run db:migration -- NAME`: writes what prisma/schema.prisma has and prisma/migrations lack as the next migration. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSchema } from '#db/diff-schema';
import { projectSchemaPaths } from '#db/project-files';
import { startTemporaryPostgres } from './temporary-postgres';

async function writeMigration(name: string | undefined): Promise<string> {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('usage: npm run db:migration -- NAME (lower case letters, digits and _)');
  }
  const postgres = await startTemporaryPostgres();
  try {
    const sql = await diffSchema(postgres.databaseUrl);
    if (sql === undefined) return 'nothing to do: the migrations amount to the schema';
    const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const dir = join(projectSchemaPaths().migrationsDir, `${timestamp}_${name}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'migration.sql'), sql);
    return `written: ${dir}/migration.sql`;
  } finally {
    await postgres.stop();
  }
}

writeMigration(process.argv[2]).then(
  (message) => process.stdout.write(`${message}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
