import { hash } from 'node:crypto';
import type { Client } from 'pg';
import { AppError } from '#domain/app-error';
import { connectOnce } from '../../database-url';
import { matters, places } from './matters';
import { BATCH_TABLES, DRAW_BATCH, STORE_BATCH } from './statements';

export type SeedManyOptions = {
  /** When the newest of them came in; the others came before, at `CASES_PER_DAY`. Default: now. */
  until?: Date;
  /** Called after each portion with how many are stored. */
  onProgress?: (stored: number) => void;
};

/** What a city of a million cases a year takes in on a day. How many there are says how far back they go, not how busy it is. */
export const CASES_PER_DAY = 2_740;
/** A tenth of the cases is open, but no more than these: what is open is today's work and does not grow with the years. */
const MOST_OPEN = 5_000;
/** Of the newest open ones so many still wait for an operator. */
const MOST_WAITING = 120;
/** Telephone numbers of callers: of a range that no operator gives out, and under no key of the city. */
const NUMBERS = 20_000;
const FILLED = [
  ...['callers', 'cases', 'contacts', 'triage_decisions', 'transfers', 'ownerships', 'work_orders', 'order_units'],
  ...['order_call_backs', 'incidents', 'assignments', 'sla_clocks', 'case_events', 'notifications', 'outbox'],
];
/** Cases stored in one transaction. */
const PORTION = 10_000;

/**
 * Fills a migrated and seeded city with cases of a plausible history, for tests and measurements at size: contacts and
 * masked callers (without identities in the vault), triage decisions, owners, events, clocks, work orders with their
 * evidence, incidents with their units, transfers between the lines and notifications, which count as delivered. Closed,
 * but for a tenth up to 5,000. No trigger, constraint or index is switched off, and the same city gets the same rows for
 * the same `until`. Nothing is in a seat's hand, so that no operator finds work that nobody took.
 * @param cases how many, from 1 to 10,000,000; called again, it adds to what is there
 * @returns seconds that it took
 * @throws AppError `invalid-input` for another number; `not-found` where no city is seeded; `database-unavailable`
 */
export async function seedMany(
  databaseUrl: string,
  cases: number,
  { until = new Date(), onProgress }: SeedManyOptions = {},
): Promise<number> {
  if (!Number.isInteger(cases) || cases < 1 || cases > 10_000_000) {
    throw new AppError('invalid-input', 'the number of cases is a whole number from 1 to 10000000');
  }
  const startedAt = performance.now();
  const client = await connectOnce(databaseUrl);
  try {
    const city = await findCity(client);
    await client.query(BATCH_TABLES);
    await fillPools(client, city);
    const open = Math.min(Math.floor(cases / 10), MOST_OPEN);
    const settings = [city.id, city.salt, until, CASES_PER_DAY, open, Math.min(Math.floor(open / 5), MOST_WAITING)];
    // The oldest first, as they came in: numbers rise with time, and tables and indexes grow as they do in life.
    for (let last = cases; last > 0; last -= PORTION) {
      await storePortion(client, [...settings, Math.max(0, last - PORTION), last - 1]);
      onProgress?.(cases - Math.max(0, last - PORTION));
    }
    // What autovacuum does in its own time: statistics for the planner, and which pages need no second look.
    await client.query(`VACUUM (ANALYZE) ${FILLED.join(', ')}`);
    await client.query(`SELECT pg_notify('hotline_changes', $1)`, [
      JSON.stringify({ cityId: city.id, caseIds: [], userIds: [] }),
    ]);
  } finally {
    await client.end();
  }
  return (performance.now() - startedAt) / 1_000;
}

async function storePortion(client: Client, settings: unknown[]): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(DRAW_BATCH, settings);
    await client.query(STORE_BATCH);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

type City = { id: string; salt: string };

/** The salt is what the city has already: seeding again makes other cases. */
async function findCity(client: Client): Promise<City> {
  const { rows } = await client.query<City>(
    `SELECT c.id, (SELECT last_value::text FROM case_numbers) AS salt FROM cities c ORDER BY c.id LIMIT 1`,
  );
  if (!rows[0])
    throw new AppError('not-found', 'the database has no city: start the system once, or npm run db:prepare');
  return rows[0];
}

async function fillPools(client: Client, { id }: City): Promise<void> {
  const numbers = Array.from({ length: NUMBERS }, (_, n) => `100${String(n).padStart(8, '0')}`);
  const phones = numbers.map((phone) => ({
    token: hash('sha256', phone, 'base64url'),
    masked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
  }));
  const pool = (table: string, columns: string, rows: unknown[]) =>
    client.query(
      `INSERT INTO ${table} SELECT row_number() OVER () - 1, r.* FROM jsonb_to_recordset($1::jsonb) AS r(${columns})`,
      [JSON.stringify(rows)],
    );
  await pool('many_matters', 'category text, line text, priority text, language text, words text', matters());
  await pool('many_places', 'zh text, en text, vi text, lat float8, lon float8', places());
  await pool('many_phones', 'token text, masked text', phones);
  await client.query(
    `INSERT INTO many_operators SELECT line, row_number() OVER (PARTITION BY line ORDER BY username) - 1, id FROM users
     WHERE city_id = $1 AND line IS NOT NULL AND role LIKE 'CALL_TAKER%'`,
    [id],
  );
  await client.query(
    `INSERT INTO many_units SELECT row_number() OVER (ORDER BY code) - 1, code FROM units WHERE city_id = $1`,
    [id],
  );
  await client.query(
    `INSERT INTO many_policies SELECT DISTINCT ON (line, priority, metric) line, priority, metric, id, target_ms FROM sla_policies
     WHERE city_id = $1 AND category = 'any' ORDER BY line, priority, metric, version DESC`,
    [id],
  );
}
