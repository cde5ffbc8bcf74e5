import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Database, openDatabase } from '#db/client';
import { applicationUrlOf, readServices, TEMPLATE_DATABASE } from './services';

/** A database of one test file: migrated, seeded, and gone at the end. */
export type TestDatabase = {
  /** By its owner. */
  url: string;
  /** By the account that router and workers use. */
  applicationUrl: string;
  database: Database;
  drop(): Promise<void>;
};

/** Clones the template, which takes a fraction of migrating and seeding. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl } = readServices();
  const name = `hotline_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
  await onServer(serverUrl, `GRANT CREATE ON DATABASE ${name} TO hotline_app`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, 5);
  return {
    url: url.href,
    applicationUrl: applicationUrlOf(url.href),
    database,
    async drop() {
      await database.$disconnect();
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
