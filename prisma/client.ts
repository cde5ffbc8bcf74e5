import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client';
import { patientSocket } from './patient-socket';

/** The database, or a transaction on it: every store and view takes one as its first argument. */
export type Db = Prisma.TransactionClient;
/** The database with its connection pool. */
export type Database = PrismaClient;

/** A statement is ended by the server after this long, in ms: as long as a transaction may take. */
const STATEMENT_MS = 10_000;
/** A server that says nothing for longer than it may work on a statement is away, in ms. */
const SILENCE_MS = 12_000;

/** What PostgreSQL's protocol calls a statement that is planned, run and forgotten. */
const UNNAMED = '';

/**
 * Our own large statements have names, so that PostgreSQL plans each once a connection and not at every call. Their
 * text is fixed; statements that Prisma writes vary with their lists and stay unnamed.
 */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!/^\s*WITH\b/.test(sql)) return UNNAMED;
    const known = names.get(sql);
    if (known) return known;
    const name = `hotline_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * Opens a pool on a PostgreSQL that is migrated. Nothing is connected until the first query.
 * @param poolSize most connections held at once by this process
 */
export const openDatabase = (databaseUrl: string, poolSize: number): Database =>
  new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: databaseUrl,
        max: poolSize,
        connectionTimeoutMillis: 5_000,
        statement_timeout: STATEMENT_MS,
        stream: () => patientSocket(SILENCE_MS),
      },
      { statementNameGenerator: nameStatements() },
    ),
    transactionOptions: { maxWait: 5_000, timeout: STATEMENT_MS },
  });
