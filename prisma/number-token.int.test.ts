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
    const { database } = test;
    const at = new Date();
    const ids = WRITTEN.map((_, index) => `00000000-0000-4000-8000-00000000000${index}`);
    await database.caller.createMany({
      data: WRITTEN.map((phone, index) => ({ cityId: 'city-1', id: ids[index]!, phone, createdAt: at })),
    });
    const file = join(projectSchemaPaths().migrationsDir, '20261122015942_nothing_unanswered', 'migration.sql');
    const [backfill] = /UPDATE "callers"[^;]*;/.exec(readFileSync(file, 'utf8')) ?? [''];
    await database.$executeRaw(Prisma.raw(backfill));
    const { numberKey } = await database.city.findFirstOrThrow();
    const callers = await database.caller.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
    expect(callers.map((caller) => caller.numberToken)).toEqual(WRITTEN.map((phone) => numberToken(numberKey, phone)));
  });
});
