import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { seed } from './seed';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const startAgain = () => seed(test.url, () => Promise.reject(new Error('a second start makes no accounts')));

describe('a start on a database that has a city', () => {
  it('gives a city from before there were units the first ones, and run cards', async () => {
    const { database } = test;
    await database.unit.deleteMany();
    await database.runCard.deleteMany();
    expect(await startAgain()).toBe(false);
    expect(await database.unit.count()).toBeGreaterThan(20);
    expect(await database.runCard.findMany({ where: { category: '51' }, orderBy: { number: 'asc' } })).toMatchObject([
      { agency: 'FIRE' },
      { agency: 'POLICE' },
      { agency: 'AMBULANCE' },
    ]);
  });

  it('leaves alone what its people made of them', async () => {
    const { database } = test;
    await database.unit.deleteMany({ where: { code: { not: 'P-01' } } });
    await database.unit.updateMany({ data: { shiftFrom: 60, agency: 'TRAFFIC' } });
    await database.runCard.deleteMany({ where: { category: { not: 'any' } } });
    await startAgain();
    expect(await database.unit.findMany()).toMatchObject([{ code: 'P-01', shiftFrom: 60, agency: 'TRAFFIC' }]);
    expect(await database.runCard.count()).toBe(1);
  });
});
