import { AppError } from '#domain/app-error';
import { Client } from 'pg';

/** How long to try to reach a server before saying that it is away. */
const CONNECT_TIMEOUT_MS = 5_000;

/** `host:port/database` of a connection string: safe to print, as it leaves out user and password. */
export function describeDatabase(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `${url.hostname}:${url.port || '5432'}${url.pathname}`;
}

/** The same server and account with another database name. */
export function withDatabase(databaseUrl: string, database: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}

/**
 * One open connection, for work that needs the same session from start to end.
 * @throws AppError `database-unavailable` that names the server and the reason, never the password
 */
export async function connectOnce(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined); // a lost connection fails the next query, which reports it
  try {
    await client.connect();
  } catch (cause) {
    throw new AppError('database-unavailable', `PostgreSQL at ${describeDatabase(databaseUrl)}: ${reasonOf(cause)}`, {
      cause,
    });
  }
  return client;
}

/** Node reports a host name with several addresses as an AggregateError without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message || error.name : String(error);
}
