import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporaryPostgres } from '#platform/launcher/temporary-postgres';
import { connectOnce, withDatabase } from './database-url';
import { diffSchema } from './diff-schema';
import { applyMigrations, migrationStatus } from './migrate';

const NOTES = '20260101000000_notes';
const LABELS = '20260102000000_labels';
const NOTES_SQL = `
CREATE TABLE notes (id int PRIMARY KEY, body text NOT NULL, edits int NOT NULL DEFAULT 0);
CREATE FUNCTION count_edits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN NEW.edits := OLD.edits + 1; RETURN NEW; END; $$;
CREATE TRIGGER count_edits BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION count_edits();
CREATE UNIQUE INDEX notes_edited_body ON notes (body) WHERE edits > 0;
`;
const SCHEMA = `
datasource db {
  provider = "postgresql"
}
model Note {
  id    Int    @id
  body  String
  edits Int    @default(0)
  @@map("notes")
}
`;

let postgres: Awaited<ReturnType<typeof startTemporaryPostgres>>;
let databaseUrl: string;
let dir: string;
let databases = 0;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
}, 30_000);

afterAll(() => postgres.stop());

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hotline-migrations-'));
  databases += 1;
  await query(postgres.databaseUrl, `CREATE DATABASE migrate_${databases}`);
  databaseUrl = withDatabase(postgres.databaseUrl, `migrate_${databases}`);
});

afterEach(() => rmSync(dir, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'migration.sql'), sql);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = await connectOnce(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('applyMigrations', () => {
  it('runs functions, triggers and partial indexes as they are written', async () => {
    write(NOTES, NOTES_SQL);
    await applyMigrations(databaseUrl, { migrationsDir: dir });
    await query(databaseUrl, `INSERT INTO notes VALUES (1, 'a'); UPDATE notes SET body = 'b'`);
    expect(await query(databaseUrl, 'SELECT edits FROM notes')).toEqual([{ edits: 1 }]);
    expect(await query(databaseUrl, `SELECT 1 FROM pg_indexes WHERE indexname = 'notes_edited_body'`)).toHaveLength(1);
  });

  it('tells each step and does nothing the second time', async () => {
    write(NOTES, NOTES_SQL);
    write(LABELS, 'CREATE TABLE labels (id int PRIMARY KEY);');
    const steps: unknown[] = [];
    const first = await applyMigrations(databaseUrl, { migrationsDir: dir, onProgress: (step) => steps.push(step) });
    expect(first).toEqual([NOTES, LABELS]);
    expect(steps).toEqual([
      { name: NOTES, done: 1, total: 2 },
      { name: LABELS, done: 2, total: 2 },
    ]);
    expect(await applyMigrations(databaseUrl, { migrationsDir: dir })).toEqual([]);
  });

  it('applies each migration once when several processes start together', async () => {
    write(NOTES, NOTES_SQL);
    write(LABELS, 'CREATE TABLE labels (id int PRIMARY KEY);');
    const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(databaseUrl, { migrationsDir: dir })));
    expect(runs.flat()).toEqual([NOTES, LABELS]);
    expect(await query(databaseUrl, 'SELECT migration_name FROM _prisma_migrations')).toHaveLength(2);
  });

  it('names migration and line when the SQL is wrong, leaves no trace of it, and goes on once it is mended', async () => {
    write(NOTES, NOTES_SQL);
    write(LABELS, 'CREATE TABLE labels (id int PRIMARY KEY);\nSELECT nonsense;');
    await expect(applyMigrations(databaseUrl, { migrationsDir: dir })).rejects.toMatchObject({
      message: expect.stringMatching(/20260102000000_labels failed: line 2: column "nonsense" does not exist/),
    });
    expect(await query(databaseUrl, `SELECT to_regclass('labels') AS labels`)).toEqual([{ labels: null }]);
    write(LABELS, 'CREATE TABLE labels (id int PRIMARY KEY);');
    expect(await applyMigrations(databaseUrl, { migrationsDir: dir })).toEqual([LABELS]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    write(NOTES, NOTES_SQL);
    await applyMigrations(databaseUrl, { migrationsDir: dir });
    write(NOTES, `${NOTES_SQL} -- changed`);
    await expect(applyMigrations(databaseUrl, { migrationsDir: dir })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says which server is away, without the password', async () => {
    const away = 'postgresql://someone:secret-word@127.0.0.1:1/hotline';
    await expect(applyMigrations(away, { migrationsDir: dir })).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringMatching(/^(?!.*secret-word).*127\.0\.0\.1:1\/hotline.*ECONNREFUSED/),
    });
  });
});

describe('migrationStatus', () => {
  it('tells applied, pending, edited and unknown apart', async () => {
    write(NOTES, NOTES_SQL);
    write(LABELS, 'CREATE TABLE labels (id int PRIMARY KEY);');
    expect(await migrationStatus(databaseUrl, dir)).toMatchObject({ applied: [], pending: [NOTES, LABELS] });
    await applyMigrations(databaseUrl, { migrationsDir: dir });
    write(NOTES, `${NOTES_SQL} -- changed`);
    rmSync(join(dir, LABELS), { recursive: true });
    write('20260103000000_more', 'SELECT 1;');
    expect(await migrationStatus(databaseUrl, dir)).toEqual({
      applied: [NOTES],
      pending: ['20260103000000_more'],
      edited: [NOTES],
      failed: [],
      unknown: [LABELS],
    });
  });
});

describe('diffSchema', () => {
  it('gives the SQL that leads from the migrations to the schema, and nothing once it is applied', async () => {
    const schemaFile = join(dir, 'schema.prisma');
    writeFileSync(schemaFile, SCHEMA);
    const sql = await diffSchema(databaseUrl, { schemaFile, migrationsDir: dir });
    expect(sql).toContain('CREATE TABLE "notes"');
    write(NOTES, `${sql}\nCREATE INDEX notes_edited ON notes (body) WHERE edits > 0;`);
    expect(await diffSchema(databaseUrl, { schemaFile, migrationsDir: dir })).toBeUndefined();
    expect(await query(databaseUrl, `SELECT 1 FROM pg_database WHERE datname LIKE 'migrate_shadow%'`)).toEqual([]);
  });

  it('finds the migrations of the project equal to its schema', async () => {
    expect(await diffSchema(databaseUrl)).toBeUndefined();
  });
});
