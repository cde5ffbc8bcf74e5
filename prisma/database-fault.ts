/**
 * What went wrong with PostgreSQL, as far as callers act on it. `away`: it cannot be reached, is starting, stopping or
 * full, and what was asked may succeed later · `collision`: it ended a transaction that stood in another's way ·
 * `unstorable`: the text holds what no PostgreSQL text can hold.
 */
export type DatabaseFault = 'away' | 'collision' | 'unstorable';

/** PostgreSQL's error codes (appendix A of its manual); two characters stand for a class. */
const SQL_STATES: Record<DatabaseFault, readonly string[]> = {
  // connection · resources · operator (shutdown, start, time-out) · system · a replica that may not write
  away: ['08', '53', '57', '58', '25006'],
  collision: ['40001', '40P01'],
  unstorable: ['22021', '22P05'],
};

/** Codes of Prisma and of the system for a server that cannot be reached or has no free connection. */
const AWAY_CODES = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);
/** Kinds of the driver adapter for the same; a raw statement hides them behind one code of its own. */
const AWAY_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout']);
/** What the driver throws without any code: a pool that waited in vain, a connection that broke or is broken. */
const AWAY_MESSAGE = /^(timeout (exceeded|expired)|Connection terminated|Client .+ is not queryable$)/;

/** Undefined for everything that is not the database's doing. */
export function databaseFaultOf(error: unknown): DatabaseFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const { kind, originalCode } = adapterCauseOf(error);
  if (originalCode !== undefined) {
    const faults = Object.keys(SQL_STATES) as DatabaseFault[];
    return faults.find((fault) => SQL_STATES[fault].some((state) => originalCode.startsWith(state)));
  }
  const code = 'code' in error ? String(error.code) : '';
  const isAway = AWAY_CODES.has(code) || AWAY_KINDS.has(kind ?? '') || AWAY_MESSAGE.test(error.message);
  return isAway ? 'away' : undefined;
}

type AdapterCause = { kind?: string; originalCode?: string };

/** Prisma keeps what the driver adapter said in `meta`, whatever it makes of it itself. */
function adapterCauseOf(error: object): AdapterCause {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: AdapterCause } } };
  return meta?.driverAdapterError?.cause ?? {};
}
