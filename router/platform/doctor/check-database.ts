/** PostgreSQL: reachable, known version, migrated, and of one mind with us about the time. */
import type { Client } from 'pg';
import { connectOnce, describeDatabase } from '#db/database-url';
import { migrationStatus, type MigrationStatus } from '#db/migrate';
import { AppError } from '#domain/app-error';
import { fail, type Finding, ok, warn } from './finding';

/** The version that the tests run on. */
const TESTED_MAJOR = 18;

/** Deadlines are compared across machines: a second is seen by nobody, ten seconds are the answer time of an emergency. */
const CLOCK_WARN_MS = 1_000;
const CLOCK_FAIL_MS = 10_000;

/** @param databaseUrl undefined: the built-in database, and it does not run */
export async function checkDatabase(databaseUrl: string | undefined): Promise<Finding[]> {
  if (databaseUrl === undefined) {
    return [warn('database', 'the built-in PostgreSQL does not run', 'npm start runs it, then ask again')];
  }
  let client: Client;
  try {
    client = await connectOnce(databaseUrl);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [fail('database', error.message, 'start that server, or correct DATABASE_URL')];
  }
  try {
    return [
      await checkVersion(client, describeDatabase(databaseUrl)),
      judgeMigrations(await migrationStatus(databaseUrl)),
      await checkClock(client),
    ];
  } finally {
    await client.end();
  }
}

export function judgeMigrations({ applied, pending, edited, failed, unknown }: MigrationStatus): Finding {
  if (failed.length > 0) return fail('migrations', `failed: ${failed.join(', ')}`, 'repair the database by hand');
  if (edited.length > 0) {
    return fail('migrations', `edited after use: ${edited.join(', ')}`, 'restore the files, write a new migration');
  }
  if (pending.length > 0) return warn('migrations', `${pending.length} to apply`, 'npm start applies them');
  if (unknown.length > 0) {
    return warn('migrations', `the database knows ${unknown.join(', ')}, this program does not`, 'update this program');
  }
  return ok('migrations', `${applied.length} applied, none missing`);
}

/** @param differenceMs database minus this machine */
export function judgeClock(differenceMs: number): Finding {
  const says = `${Math.round(Math.abs(differenceMs))} ms ${differenceMs < 0 ? 'behind' : 'ahead of'} this machine`;
  const advice = 'let both machines keep time by NTP';
  if (Math.abs(differenceMs) > CLOCK_FAIL_MS) return fail('database clock', says, advice);
  if (Math.abs(differenceMs) > CLOCK_WARN_MS) return warn('database clock', says, advice);
  return ok('database clock', says);
}

async function checkVersion(client: Client, where: string): Promise<Finding> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '';
  const says = `PostgreSQL ${version} at ${where}`;
  if (Number.parseInt(version, 10) >= TESTED_MAJOR) return ok('database', says);
  return warn('database', says, `the tests run on PostgreSQL ${TESTED_MAJOR}: plan an upgrade`);
}

/** The answer was made about half a round trip ago. */
async function checkClock(client: Client): Promise<Finding> {
  const askedAt = Date.now();
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const answeredAt = Date.now();
  return judgeClock((rows[0]?.now.getTime() ?? 0) - (askedAt + answeredAt) / 2);
}
