import { type Database, openDatabase } from '#db/client';
import { lockCase } from '#db/stores/case-store';
import { stopAllClocks } from '#db/stores/clock-store';
import { lockSeat } from '#db/stores/seat-store';
import type { Lane } from '#domain/line';
import type { OwedCase } from '#domain/queues';
import { storeCase } from '#testing/store-case';
import { createTestClock, type TestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { until } from '#testing/until';
import { relayOutbox } from './relay-outbox';
import { freeDeadSeats } from './sweep-offers';
import { escalateReviews } from './escalate-reviews';
import { sweepSla } from './sweep-sla';

let test: TestDatabase;
let clock: TestClock;
beforeEach(async () => {
  test = await createTestDatabase();
  clock = createTestClock();
});
afterEach(() => test.drop());

const minute = 60_000;
const quiet = { priority: 'P3', lane: 'line-12345', metric: 'reply' } as const;
const timers = { lifeMs: 10_000, liveMs: 20_000 };

const store = async (priority: 'P0' | 'P3', lane: Lane, metric: 'answer' | 'review') =>
  (await storeCase(test.database, clock.now(), { priority, lane, metric })).caseId;
const eventsOf = async (caseId: string) =>
  (await test.database.caseEvent.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ type }) => type);

describe('sweepSla', () => {
  it('warns once and breaches once, however often and in however many processes it runs', async () => {
    const caseId = await store('P3', 'line-12345', 'answer');
    const other = openDatabase(test.url, 2);
    const sweepAll = () =>
      Promise.all([test.database, other, test.database].map((database) => sweepSla(database, clock).run()));
    await sweepAll();
    expect(await eventsOf(caseId)).toEqual(['case-received']);
    clock.advance(minute);
    await sweepAll();
    await sweepAll();
    expect(await eventsOf(caseId)).toEqual(['case-received', 'sla-warned']);
    clock.advance(minute);
    await sweepAll();
    await sweepAll();
    expect(await eventsOf(caseId)).toEqual(['case-received', 'sla-warned', 'sla-breached']);
    await other.$disconnect();
  });

  it('tells each step of the policy once, and of several missed ones the highest', async () => {
    const steps = { warnPercents: [20, 50, 80], targetMs: 10 * minute };
    const inTime = await storeCase(test.database, clock.now(), { ...quiet, ...steps });
    const other = openDatabase(test.url, 2);
    const sweepTwice = () => Promise.all([test.database, other].map((database) => sweepSla(database, clock).run()));
    const told = async ({ caseId }: { caseId: string }) =>
      (
        await test.database.caseEvent.findMany({
          where: { caseId, type: { startsWith: 'sla-' } },
          orderBy: { id: 'asc' },
        })
      ).map(({ data }) => (data as { percent: number }).percent);
    for (let passed = 0; passed < 6; passed += 1) {
      clock.advance(minute);
      await sweepTwice();
    }
    const late = await storeCase(test.database, clock.now(), { ...quiet, ...steps });
    expect(await told(inTime)).toEqual([20, 50]);
    clock.advance(9 * minute);
    await sweepTwice();
    expect(await told(inTime)).toEqual([20, 50, 100]);
    expect(await told(late)).toEqual([80]);
    clock.advance(minute);
    await sweepTwice();
    await sweepTwice();
    expect(await told(late)).toEqual([80, 100]);
    await other.$disconnect();
  });

  it('lets an action on the same case pass, however the two meet', async () => {
    const caseId = await store('P3', 'line-12345', 'answer');
    clock.advance(minute);
    const sweeping = openDatabase(test.url, 2);
    await test.database.$transaction(async (db) => {
      await lockCase(db, 'city-1', caseId);
      await sweepSla(sweeping, clock).run();
      await stopAllClocks(db, { cityId: 'city-1', caseId, now: clock.now() });
    });
    expect(await eventsOf(caseId)).toEqual(['case-received', 'sla-warned']);
    await sweeping.$disconnect();
  });
});

describe('freeDeadSeats', () => {
  it('leaves a case to whoever took it over while the dead seat was being looked at', async () => {
    const { database } = test;
    const caseId = await store('P3', 'line-12345', 'answer');
    const [dead, living] = await database.user.findMany({ where: { line: '12345' }, take: 2 });
    const seat = { cityId: 'city-1', stateSince: clock.now(), lanes: ['line-12345'], languages: ['zh'] };
    const leaseUntil = new Date(clock.now().getTime() + 10 * minute);
    await database.seat.create({ data: { ...seat, userId: dead!.id, state: 'busy', leaseUntil: clock.now() } });
    await database.seat.create({ data: { ...seat, userId: living!.id, state: 'busy', leaseUntil } });
    const give = (holderId: string) => ({ where: { cityId_id: { cityId: 'city-1', id: caseId } }, data: { holderId } });
    await database.case.update({ ...give(dead!.id), data: { status: 'ACCEPTED', holderId: dead!.id } });

    let sweep: Promise<number> | undefined;
    await database.$transaction(async (db) => {
      await lockSeat(db, { cityId: 'city-1', userId: dead!.id });
      await db.case.update(give(living!.id));
      sweep = freeDeadSeats(database, clock).run();
      await Promise.race([sweep, sweepWaits(database)]);
    });
    await sweep;
    await freeDeadSeats(database, clock).run();
    expect(await database.case.findFirstOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'ACCEPTED',
      holderId: living!.id,
    });
    expect(await database.seat.findFirstOrThrow({ where: { userId: dead!.id } })).toMatchObject({ state: 'offline' });
  });
});

/** Settles when some statement waits for a lock of another transaction. */
const sweepWaits = (database: Database) =>
  until('the sweep waits', async () => {
    const [row] = await database.$queryRaw<{ waits: boolean }[]>`
      SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`;
    return row?.waits;
  });

describe('escalateReviews', () => {
  it('raises an unclear case one step for each review that runs out, and never below where it was', async () => {
    const caseId = await store('P3', 'needs-human', 'review');
    const read = () => test.database.case.findFirstOrThrow({ where: { id: caseId } });
    const pass = async () => {
      clock.advance(2 * minute);
      await sweepSla(test.database, clock).run();
      await escalateReviews(test.database, timers, clock).run();
      await escalateReviews(test.database, timers, clock).run();
      return read();
    };
    expect(await pass()).toMatchObject({ priority: 'P2', lane: 'needs-human', line: '12345' });
    expect(await pass()).toMatchObject({ priority: 'P1', lane: 'line-110', line: '12345', status: 'WAITING' });
    expect(await pass()).toMatchObject({ priority: 'P1', lane: 'line-110' });
    expect(await test.database.transfer.findMany({ where: { caseId } })).toMatchObject([
      { kind: 'ORDER_PUSH', state: 'INITIATED', fromLine: '12345', toLine: '110', senderId: null },
    ]);
  });
});

describe('relayOutbox', () => {
  it('sends emergencies first and forgets only what the queue has taken', async () => {
    const routine = await store('P3', 'line-12345', 'answer');
    const emergency = await store('P0', 'line-110', 'answer');
    clock.advance(minute);
    const sent: string[] = [];
    const failing = { send: () => Promise.reject(new Error('the queue is away')) };
    await expect(relayOutbox(test.database, failing, clock).run()).rejects.toThrow('away');
    expect(await test.database.outbox.count()).toBe(2);

    const working = {
      send: async (_lane: Lane, jobs: readonly OwedCase[]) => void sent.push(...jobs.map(({ caseId }) => caseId)),
    };
    const relay = relayOutbox(test.database, working, clock);
    await relay.run();
    await relay.run();
    expect(sent).toEqual([emergency, routine]);
    expect(await test.database.outbox.count()).toBe(0);
  });
});
