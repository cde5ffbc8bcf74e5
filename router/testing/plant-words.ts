import { randomUUID } from 'node:crypto';
import type { Database } from '#db/client';

type Column = { table: string; column: string; type: string; isGiven: boolean };
type Planted = { caseId: string; contactId: string; word: string };

/** Whatever has one of these columns belongs to a case. Rows of the other tables are found by them. */
const LEADS = [
  'case_id',
  'from_case_id',
  'contact_id',
  'transfer_id',
  'consultation_id',
  'call_back_id',
  'notification_id',
];
/** Rows that the case must go on with, by how they are found. Of these what keeps it working stays as it is. */
const STANDING: Record<string, string> = {
  cases: 'id = $1::uuid',
  contacts: 'case_id = $1::uuid',
  callers: 'id IN (SELECT caller_id FROM contacts WHERE case_id = $1::uuid)',
};
const LEFT = ['city_id', 'cases.status', 'cases.purged'];
/** Shapes that are read while purging. */
const SHAPES: Record<string, (word: string) => unknown> = {
  'triage_decisions.reasons': (text) => [{ kind: 'model', code: 'words', evidence: [{ start: 0, end: 1, text }] }],
};

const columnsOf = (database: Database) =>
  database.$queryRaw<Column[]>`
    SELECT table_name AS table, column_name AS column, udt_name AS type,
           column_default LIKE 'nextval%' OR is_identity = 'YES' AS "isGiven"
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1, ordinal_position`;

/** What a row of a case leaves empty, since a check holds that it is of one matter only. */
const OF_OTHERS = ['notifications.major_event_id'];

/** What a column gets: text the word, marked with the column so that no two are equal; the rest what keeps a row valid. */
function valueOf({ table, column, type }: Column, { word }: Planted, ids: Record<string, string>): string {
  const text = `'${word}-${column}'`;
  const json = SHAPES[`${table}.${column}`]?.(word) ?? { planted: word, note: word };
  const id = ids[column === 'id' ? table : column] ?? randomUUID();
  const values: Record<string, string> = {
    ...{
      text,
      _text: `ARRAY[${text}]`,
      varchar: text,
      jsonb: `'${JSON.stringify(json)}'`,
      tsvector: `to_tsvector(${text})`,
    },
    ...{ uuid: `'${id}'`, _uuid: `ARRAY['${id}']::uuid[]`, bool: 'true', timestamptz: 'now()', date: 'now()' },
    ...{ int4: '2', int8: '2', float8: '2', _int4: 'ARRAY[2]', _int8: 'ARRAY[2]' },
  };
  if (column === 'city_id') return `'city-1'`;
  return OF_OTHERS.includes(`${table}.${column}`) ? 'NULL' : (values[type] ?? 'NULL');
}

/**
 * Puts a word into every column of every table that belongs to a case, whatever the column is for: a table or column that
 * is added is planted too. Keys and triggers are off meanwhile, checks are not.
 */
export async function plantWords(database: Database, planted: Planted): Promise<void> {
  const columns = await columnsOf(database);
  const tables = [...new Set(columns.flatMap(({ table, column }) => (LEADS.includes(column) ? [table] : [])))];
  const { caseId, contactId } = planted;
  const parents = ['transfer', 'consultation', 'call_back', 'notification'].map(
    (name) => [name, randomUUID()] as const,
  );
  const ids: Record<string, string> = {
    ...{ case_id: caseId, from_case_id: caseId, contact_id: contactId },
    ...Object.fromEntries(parents.flatMap(([name, id]) => [[`${name}_id`, id] as const, [`${name}s`, id] as const])),
  };
  const inserts = tables
    .filter((table) => !(table in STANDING))
    .flatMap((table) => {
      const given = columns.filter((one) => one.table === table && !one.isGiven);
      const lead = LEADS.find((name) => given.some(({ column }) => column === name)) ?? '';
      const values = given.map((column) => valueOf(column, planted, ids)).join(', ');
      const isOnlyRow = !columns.some((one) => one.table === table && one.column === 'id');
      return [
        ...(isOnlyRow ? [`DELETE FROM ${table} WHERE ${lead} = '${ids[lead]}'`] : []),
        `INSERT INTO ${table} (${given.map(({ column }) => `"${column}"`).join(', ')}) VALUES (${values})`,
      ];
    });
  const updates = Object.entries(STANDING).map(([table, where]) => {
    const free = columns.filter(
      ({ column, type, ...one }) =>
        one.table === table &&
        ['text', '_text'].includes(type) &&
        ![column, `${table}.${column}`].some((name) => LEFT.includes(name)),
    );
    const sets = free.map((column) => `"${column.column}" = ${valueOf(column, planted, ids)}`).join(', ');
    return `UPDATE ${table} SET ${sets} WHERE ${where.replace('$1', `'${caseId}'`)}`;
  });
  const statements = [`SET LOCAL session_replication_role = replica`, ...inserts, ...updates];
  await database.$transaction(statements.map((sql) => database.$executeRawUnsafe(sql)));
}

/** Every column of every table, the queue's among them, that has a word in it, as `table.column`. */
export async function findWord(database: Database, word: string): Promise<string[]> {
  const tables = await database.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const places = new Set<string>();
  for (const { schema, name } of tables) {
    const rows = await database.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS row FROM "${schema}"."${name}" t WHERE to_jsonb(t)::text LIKE $1`,
      `%${word}%`,
    );
    for (const [column, value] of rows.flatMap(({ row }) => Object.entries(row))) {
      if (JSON.stringify(value).includes(word)) places.add(`${name}.${column}`);
    }
  }
  return [...places].sort();
}
