import type { Client } from 'pg';
import { connectOnce } from '../database-url';
import type { Line } from './backup-file';

/** Rows fetched at once. */
const PORTION = 500;

/** What opens doors for a while and is made anew: a backup must not open again what was closed since. */
const LEFT_OUT = ['sessions', 'oidc_attempts', 'guess_counters', '_prisma_migrations'];

/** A name as PostgreSQL takes it in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables whose rows a backup holds, by name. */
export async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [LEFT_OUT],
  );
  return rows.map(({ name }) => name);
}

/** The columns that are stored, in their order; what PostgreSQL computes by itself is not among them. */
export async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
     AND attgenerated = '' ORDER BY attnum`,
    [`public.${quoted(table)}`],
  );
  return rows.map(({ name }) => name);
}

async function* rowsOf(client: Client, table: string): AsyncGenerator<Line> {
  await client.query(`DECLARE backup CURSOR FOR SELECT row_to_json(t)::text AS row FROM public.${quoted(table)} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PORTION} FROM backup`);
    const text = `[${rows.map(({ row }) => row).join(',')}]`;
    if (rows.length > 0) yield { kind: 'rows', table, count: rows.length, rows: text };
    if (rows.length < PORTION) break;
  }
  await client.query('CLOSE backup');
}

async function* sequencesOf(client: Client): AsyncGenerator<Line> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  );
  for (const { name, value } of rows) yield { kind: 'sequence', name, value };
}

/**
 * Everything that the database holds of the system, as it was at one instant, whatever is written meanwhile. Queues are
 * left out: they are filled again from the outbox.
 * @throws AppError `database-unavailable`
 */
export async function* dumpDatabase(databaseUrl: string): AsyncGenerator<Line> {
  const client = await connectOnce(databaseUrl);
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`);
    for (const table of await tablesOf(client)) yield* rowsOf(client, table);
    yield* sequencesOf(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
