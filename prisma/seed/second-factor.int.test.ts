import { randomBytes } from 'node:crypto';
import { readServices } from '#testing/services';
import { type Database, openDatabase } from '../client';
import { connectOnce, withDatabase } from '../database-url';
import { applyMigrations } from '../migrate';
import type { Credentials } from './accounts';
import { seed } from './seed';

const name = `hotline_test_${randomBytes(6).toString('hex')}`;
const url = () => withDatabase(readServices().serverUrl, name);
let database: Database;

async function onServer(statement: string): Promise<void> {
  const client = await connectOnce(readServices().serverUrl);
  await client.query(statement);
  await client.end();
}

beforeEach(async () => {
  await onServer(`CREATE DATABASE ${name}`);
  await applyMigrations(url());
  database = openDatabase(url(), 1);
});
afterEach(async () => {
  await database.$disconnect();
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function start(requiresSecondFactor: boolean): Promise<Credentials['users']> {
  let users: Credentials['users'] = [];
  await seed(
    url(),
    (credentials) => {
      users = credentials.users;
      return Promise.resolve();
    },
    { seatsPerLine: 3, requiresSecondFactor },
  );
  return users;
}

describe('a first start', () => {
  it('that requires a second factor gives one to everybody but call-takers, and tells it with the password', async () => {
    const users = await start(true);
    const stored = await database.secondFactor.findMany({ include: { user: true } });
    expect(stored.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
    const told = users.flatMap(({ username, totpSecret }) =>
      totpSecret === undefined ? [] : [[username, totpSecret]],
    );
    expect(stored.map(({ user, secret }) => [user.username, secret]).sort()).toEqual(told.sort());
    expect(
      users.filter(({ role }) => role.startsWith('CALL_TAKER')).every(({ totpSecret }) => totpSecret === undefined),
    ).toBe(true);
    expect(told.length).toBeGreaterThanOrEqual(2);
  });

  it('that does not leaves it to people', async () => {
    expect((await start(false)).some((user) => 'totpSecret' in user)).toBe(false);
    expect(await database.secondFactor.count()).toBe(0);
  });
});
