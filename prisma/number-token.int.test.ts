import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Prisma } from './generated/client';
import { numberToken } from './number-token';
import { projectSchemaPaths } from './project-files';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const WRITTEN = ['13912345678', '+86 139 1234 5678', '0086-139-1234-5678', '(0571) 8765-4321', '+84 912 345 678'];

describe('numberToken', () => {
  it('is the same however a number is written, and another for another number or city', () => {
    const [mobile, ...others] = WRITTEN.map((phone) => numberToken('key', phone));
    expect(others.slice(0, 2)).toEqual([mobile, mobile]);
    expect(new Set([mobile, ...others]).size).toBe(3);
    expect(numberToken('another key', '13912345678')).not.toBe(mobile);
  });

  it('is what the migration gave to callers who were there before', async () => {
    const { numberKey } = await test.database.city.findFirstOrThrow();
    const file = join(projectSchemaPaths().migrationsDir, '20261122015942_nothing_unanswered', 'migration.sql');
    const [backfill] = /UPDATE "callers"[^;]*;/.exec(readFileSync(file, 'utf8')) ?? [''];
    const tokens = await test.database.$transaction(async (db) => {
      await db.$executeRaw`CREATE TEMPORARY TABLE callers (city_id text, phone text, number_token text) ON COMMIT DROP`;
      for (const phone of WRITTEN)
        await db.$executeRaw`INSERT INTO callers (city_id, phone) VALUES ('city-1', ${phone})`;
      await db.$executeRaw(Prisma.raw(backfill));
      return db.$queryRaw<{ phone: string; number_token: string }[]>`SELECT phone, number_token FROM callers`;
    });
    const found = new Map(tokens.map((row) => [row.phone, row.number_token]));
    expect(WRITTEN.map((phone) => found.get(phone))).toEqual(WRITTEN.map((phone) => numberToken(numberKey, phone)));
  });
});
