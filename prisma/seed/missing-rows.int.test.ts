import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { seed } from './seed';

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.drop());

const start = () => seed(test.url, () => Promise.reject(new Error('no account is made twice')));

describe('a start on a database that has a city', () => {
  it('gives it the rows that came later, once', async () => {
    const { database } = test;
    const count = () =>
      Promise.all([
        database.callBackSchedule.count(),
        database.callBackCue.count(),
        database.answerLimit.count(),
        database.notificationRule.count(),
        database.quietRule.count(),
        database.officialAddress.count(),
        database.staffingPolicy.count(),
        database.admissionPolicy.count(),
        database.arrivalProfile.count(),
        database.surgePolicy.count(),
      ]);
    const seeded = await count();
    await database.callBackSchedule.deleteMany();
    await database.callBackCue.deleteMany();
    await database.answerLimit.deleteMany();
    await database.notificationRule.deleteMany();
    await database.quietRule.deleteMany();
    await database.officialAddress.deleteMany();
    await database.staffingPolicy.deleteMany();
    await database.admissionPolicy.deleteMany();
    await database.arrivalProfile.deleteMany();
    await database.surgePolicy.deleteMany();
    await start();
    await start();
    expect(await count()).toEqual(seeded);
  });

  it('leaves alone what the city has made of them', async () => {
    const { database } = test;
    const key = { cityId: 'city-1', kind: 'ABANDONED', priority: 'P1' };
    await database.callBackSchedule.updateMany({ where: key, data: { dueAfterMs: [5_000] } });
    await database.callBackCue.deleteMany({ where: { cue: 'NIGHT' } });
    await start();
    expect(await database.callBackSchedule.findFirstOrThrow({ where: key })).toMatchObject({ dueAfterMs: [5_000] });
    expect(await database.callBackCue.count({ where: { cue: 'NIGHT' } })).toBe(0);
  });
});
