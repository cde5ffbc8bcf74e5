/** Prisma Migrate's engine as WebAssembly: the same engine as the CLI's, but without a binary to download. */
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseError, Pool, type QueryConfig, type QueryResult, types } from 'pg';
import { withDatabase } from './database-url';
import type { Migration } from './project-files';

type Engine = glue.SchemaEngine;

/** What the engine may see: all tables, none managed by others. */
export const ALL_TABLES: SchemaFilter = { externalTables: [], externalEnums: [] };

/** The engine and the single database session that it works in, so that a caller may wrap its work in a transaction. */
export type EngineSession = {
  engine: Engine;
  /** Runs SQL in the engine's own session. */
  run(sql: string): Promise<void>;
  /** What PostgreSQL said of the last script that failed, with its line: the engine's own account leaves both out. */
  scriptError(): string | undefined;
};

/** Opens the engine on a database, lends it to `work`, and closes the session whatever happens. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (session: EngineSession) => Promise<T>,
): Promise<T> {
  loadEngineOnce();
  const pool = openSession(databaseUrl);
  try {
    let scriptError: string | undefined;
    const factory = bindMigrationAwareSqlAdapterFactory(
      adapterFactory(pool, databaseUrl, (message) => (scriptError = message)),
    );
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    try {
      return await work({
        engine,
        run: async (sql) => void (await pool.query(sql)),
        scriptError: () => scriptError,
      });
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** The form in which the engine takes migrations. */
export function toMigrationList(migrationsDir: string, migrations: Migration[]): MigrationList {
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** The two constructors used here: without the DOM library TypeScript knows no WebAssembly, Node does. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { __wbindgen_start(): void } };
};

let isLoaded = false;

function loadEngineOnce(): void {
  if (isLoaded) return;
  const bytes = readFileSync(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'));
  const module = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...glue, ...detachedTimers() } });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  isLoaded = true;
}

/** The engine leaves its 10 s lock timer behind; unless detached, the timer keeps a finished program alive that long. */
function detachedTimers(): Record<string, (callback: () => void, delayMs: number) => NodeJS.Timeout> {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return Object.fromEntries(names.map((name) => [name, (callback, delayMs) => setTimeout(callback, delayMs).unref()]));
}

/** One session for as long as the pool lives. */
function openSession(databaseUrl: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined); // a lost session fails the next statement, which reports it
  const query = pool.query.bind(pool) as (statement: string | QueryConfig) => Promise<QueryResult>;
  return Object.assign(pool, {
    query: async (statement: string | QueryConfig) => disguiseChars(await query(statement)),
  });
}

/**
 * The adapter refuses columns of the type "char", one byte in the system catalogue that says what kind a row is, though
 * the engine asks for them. So they pass the adapter as money[], a type that no catalogue has, and regain theirs behind it.
 */
const MONEY_ARRAY_OID = 791;
const CHAR_OID: number = types.builtins.CHAR;

function disguiseChars<T extends QueryResult | QueryResult[]>(answer: T): T {
  for (const field of [answer].flat().flatMap((result) => result.fields)) {
    if (field.dataTypeID === CHAR_OID) field.dataTypeID = MONEY_ARRAY_OID;
  }
  return answer;
}

function revealChars(answer: SqlResultSet): SqlResultSet {
  const reveal = (type: ColumnType): ColumnType =>
    type === ColumnTypeEnum.NumericArray ? ColumnTypeEnum.Character : type;
  return { ...answer, columnTypes: answer.columnTypes.map(reveal) };
}

type OnScriptError = (message: string) => void;

function adapterFactory(
  pool: Pool,
  databaseUrl: string,
  onError: OnScriptError,
): SqlMigrationAwareDriverAdapterFactory {
  const prismaPg = new PrismaPg(pool);
  return {
    provider: 'postgres',
    adapterName: prismaPg.adapterName,
    connect: async () => forEngine(await prismaPg.connect(), pool, onError),
    connectToShadowDb: () => openShadowDatabase(pool, databaseUrl, onError),
  };
}

/** The adapter's own executeScript cuts a script at every semicolon, also inside function bodies; PostgreSQL need not. */
function forEngine(adapter: SqlDriverAdapter, pool: Pool, onError: OnScriptError): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => revealChars(await queryRaw(query)),
    executeScript: async (script: string) => {
      await pool.query(script).catch((error: unknown) => {
        if (!(error instanceof DatabaseError)) throw error;
        onError(describeScriptError(error, script));
        throw new DriverAdapterError({
          kind: 'postgres',
          code: error.code ?? 'XX000',
          severity: error.severity ?? 'ERROR',
          message: error.message,
          detail: error.detail,
          column: error.column,
          hint: error.hint,
        });
      });
    },
  });
}

function describeScriptError({ message, position }: DatabaseError, script: string): string {
  if (position === undefined) return message;
  return `line ${script.slice(0, Number(position)).split('\n').length}: ${message}`;
}

/** An empty database beside the real one, in which the engine replays migrations to learn what they amount to. */
async function openShadowDatabase(pool: Pool, databaseUrl: string, onError: OnScriptError): Promise<SqlDriverAdapter> {
  const name = `migrate_shadow_${randomUUID().replaceAll('-', '')}`;
  await pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const shadowPool = openSession(withDatabase(databaseUrl, name));
  const adapter = forEngine(await new PrismaPg(shadowPool).connect(), shadowPool, onError);
  return Object.assign(adapter, {
    dispose: async () => {
      await shadowPool.end();
      await pool.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    },
  });
}
