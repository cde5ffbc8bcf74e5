import { openDatabase } from '#db/client';
import { storeCase } from '#testing/store-case';
import { createTestClock, type TestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { watchSurges } from './watch-surges';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

let test: TestDatabase;
let clock: TestClock;
let watch: () => Promise<number>;
beforeEach(async () => {
  test = await createTestDatabase();
  clock = createTestClock();
  const duty = watchSurges(test.database, clock);
  watch = () => duty.run();
  // A quiet town: what is usual is what was counted.
  await test.database.arrivalProfile.updateMany({ data: { contactsPerDay: 0 } });
});
afterEach(() => test.drop());

const call = async (times: number, place: { address?: string; numberToken?: string } = {}) => {
  for (let time = 0; time < times; time += 1) {
    const { caseId } = await storeCase(test.database, clock.now(), {
      priority: 'P3',
      lane: 'line-12345',
      metric: 'answer',
    });
    if (place.address !== undefined)
      await test.database.contact.updateMany({ where: { caseId }, data: { address: place.address } });
  }
};
/** A call each minute for an hour, looked at each time. */
const anOrdinaryHour = async () => {
  for (let minute = 0; minute < 60; minute += 1) {
    await call(1);
    expect(await watch()).toBe(0);
    clock.advance(MINUTE);
  }
};
const surges = () => test.database.surge.findMany({ orderBy: [{ category: { sort: 'asc', nulls: 'first' } }] });

describe('watchSurges', () => {
  it('counts callers by the minute, class and district, and again while commits may come in late', async () => {
    await call(2, { address: '朝阳' });
    await watch();
    await call(1);
    await watch();
    const rows = await test.database.topicCount.findMany({ orderBy: { district: 'asc' } });
    expect(rows.reduce((sum, { callers }) => sum + callers, 0)).toBe(3);
    expect(new Set(rows.map(({ line, category }) => `${line} ${category}`))).toEqual(new Set(['12345 01']));
  });

  it('says nothing of an ordinary hour, and finds thirty callers in a minute at its first look', async () => {
    await anOrdinaryHour();
    await call(30);
    expect(await watch()).toBe(2);
    const [line, ofClass] = await surges();
    expect(ofClass).toMatchObject({ line: '12345', category: '01', district: null });
    expect(line).toMatchObject({ line: '12345', category: null, district: null, endedAt: null, decision: null });
    expect(line!.usualHourly).toBeCloseTo(60, -1);
    expect(line!.hourly).toBeGreaterThan(300);
    expect(await watch()).toBe(0);
  });

  it('ends a surge when it was none for a while, and keeps what was said of it', async () => {
    await anOrdinaryHour();
    await call(30);
    await watch();
    for (let minute = 0; minute < 13; minute += 1) {
      clock.advance(MINUTE);
      await watch();
    }
    const [line] = await surges();
    expect(line?.endedAt).toEqual(expect.any(Date));
    expect(line!.peakHourly).toBeGreaterThan(line!.hourly);
  });

  it('knows what is usual at this hour of the week', async () => {
    const minute = new Date(clock.now().getTime() - WEEK);
    await test.database.arrivalProfile.updateMany({ data: { contactsPerDay: 24 * 60 * 5 } });
    const at = { cityId: 'city-1', minute, line: '12345', district: '' };
    await test.database.topicCount.createMany({
      data: [
        { ...at, category: '01', callers: 800 },
        { ...at, category: '02', callers: 200 },
      ],
    });
    await call(18);
    expect(await watch()).toBe(0);
    await test.database.topicCount.updateMany({ where: { minute, category: '01' }, data: { callers: 8 } });
    expect(await watch()).toBe(1);
    expect((await surges())[0]).toMatchObject({ category: '01', district: null });
  });

  it('finds one surge however many workers look', async () => {
    await anOrdinaryHour();
    await call(30);
    const others = [openDatabase(test.url, 2), openDatabase(test.url, 2)];
    await Promise.all([test.database, ...others].map((database) => watchSurges(database, clock).run()));
    expect(await surges()).toHaveLength(2);
    await Promise.all(others.map((database) => database.$disconnect()));
  });

  it('forgets the minutes that it will not look back to', async () => {
    const minute = new Date(clock.now().getTime() - 9 * WEEK);
    await test.database.topicCount.create({
      data: { cityId: 'city-1', minute, line: '110', category: '51', district: '', callers: 3 },
    });
    await watch();
    expect(await test.database.topicCount.count()).toBe(0);
  });
});
