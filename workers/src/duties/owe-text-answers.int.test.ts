import { type Database, openDatabase } from '#db/client';
import { storeCase } from '#testing/store-case';
import { createTestClock, type TestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { oweTextAnswers } from './owe-text-answers';

const MINUTE = 60_000;

let test: TestDatabase;
let clock: TestClock;
let other: Database;
beforeEach(async () => {
  test = await createTestDatabase();
  clock = createTestClock();
  other = openDatabase(test.url, 2);
});
afterEach(async () => {
  await other.$disconnect();
  await test.drop();
});

const store = () =>
  storeCase(test.database, clock.now(), {
    priority: 'P2',
    lane: 'line-12345',
    metric: 'reply',
    targetMs: 600 * MINUTE,
  });
const run = () => Promise.all([test.database, other].map((database) => oweTextAnswers(database, clock).run()));

describe('oweTextAnswers', () => {
  it('makes one task of a web form that nobody took for two hours, however many workers look', async () => {
    const { caseId } = await store();
    clock.advance(119 * MINUTE);
    await run();
    expect(await test.database.callBack.count()).toBe(0);
    clock.advance(MINUTE);
    await run();
    await run();
    expect(await test.database.callBack.findMany()).toMatchObject([
      { caseId, kind: 'UNANSWERED_TEXT', priority: 'P2', outcome: null },
    ]);
    expect(await test.database.caseEvent.count({ where: { caseId, type: 'call-back-owed' } })).toBe(1);
  });

  it('leaves alone what a seat has taken, and makes no second task of what had its outcome', async () => {
    const { caseId } = await store();
    await test.database.case.updateMany({ where: { id: caseId }, data: { status: 'ACCEPTED' } });
    clock.advance(600 * MINUTE);
    await run();
    expect(await test.database.callBack.count()).toBe(0);
    await test.database.case.updateMany({ where: { id: caseId }, data: { status: 'WAITING' } });
    await run();
    await test.database.callBack.updateMany({ data: { outcome: 'REACHED', doneAt: clock.now() } });
    await run();
    expect(await test.database.callBack.count()).toBe(1);
  });
});
