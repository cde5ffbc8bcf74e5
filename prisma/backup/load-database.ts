import type { Client } from 'pg';
import { AppError } from '#domain/app-error';
import { connectOnce, describeDatabase } from '../database-url';
import type { Line } from './backup-file';
import { columnsOf, quoted, tablesOf } from './dump-database';

/** @throws AppError `conflict` when somebody has worked with this database */
async function assertEmpty(client: Client, databaseUrl: string): Promise<void> {
  const { rows } = await client.query<{ isUsed: boolean }>('SELECT EXISTS (SELECT FROM cities) AS "isUsed"');
  if (!rows[0]?.isUsed) return;
  const where = describeDatabase(databaseUrl);
  throw new AppError('conflict', `${where} holds data, and nothing is restored over data: choose an empty database`);
}

/** Rows are put back as they were: what happened when they were first written must not happen once more. */
async function switchRulesOff(client: Client): Promise<void> {
  try {
    await client.query('SET LOCAL session_replication_role = replica');
  } catch (cause) {
    const message =
      'the account may not restore: use the one of the database server, or let it set session_replication_role';
    throw new AppError('forbidden', message, { cause });
  }
}

type Loaded = { rows: number; tables: Set<string> };

async function loadRows(client: Client, { table, rows }: Extract<Line, { kind: 'rows' }>): Promise<number> {
  const columns = (await columnsOf(client, table)).map(quoted).join(', ');
  const name = `public.${quoted(table)}`;
  const { rowCount } = await client.query(
    `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`,
    [rows],
  );
  return rowCount ?? 0;
}

/**
 * Puts everything back into a database that is migrated and empty: all of it or, when anything is wrong, nothing.
 * @param onAnchors takes what does not belong into the database
 * @throws AppError `conflict` over data; `forbidden` when the account may not; `invalid-input` for a table that is not ours
 */
export async function loadDatabase(
  databaseUrl: string,
  lines: AsyncIterable<Line>,
  onAnchors: (anchors: Extract<Line, { kind: 'anchors' }>) => void,
): Promise<Loaded> {
  const client = await connectOnce(databaseUrl);
  const loaded: Loaded = { rows: 0, tables: new Set() };
  try {
    await client.query('BEGIN');
    await assertEmpty(client, databaseUrl);
    await switchRulesOff(client);
    const known = new Set(await tablesOf(client));
    // What migrations have put into an empty database is in the backup as well.
    for (const table of known) await client.query(`DELETE FROM public.${quoted(table)}`);
    for await (const line of lines) {
      if (line.kind === 'anchors') onAnchors(line);
      else if (line.kind === 'sequence') {
        const sequence = `public.${quoted(line.name)}`;
        if (line.value !== null) await client.query('SELECT setval($1::regclass, $2)', [sequence, line.value]);
      } else {
        if (!known.has(line.table)) throw new AppError('invalid-input', `the backup has a table ${line.table}`);
        loaded.rows += await loadRows(client, line);
        loaded.tables.add(line.table);
      }
    }
    await client.query('COMMIT');
    return loaded;
  } finally {
    await client.end();
  }
}
