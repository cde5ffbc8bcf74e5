import { type Database, openDatabase } from '#db/client';
import { stopAllClocks } from '#db/stores/clock-store';
import { createTestClock, type TestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { storeCase } from '#testing/store-case';
import { endAlarms } from './end-alarms';
import { sweepSla } from './sweep-sla';
import { walkLadders } from './walk-ladders';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

let test: TestDatabase;
let clock: TestClock;
let workers: Database[];
beforeEach(async () => {
  test = await createTestDatabase();
  clock = createTestClock();
  workers = [test.database, openDatabase(test.url, 2), openDatabase(test.url, 2)];
});
afterEach(async () => {
  await Promise.all(workers.slice(1).map((worker) => worker.$disconnect()));
  await test.drop();
});

/** Three workers at once, each sweeping and walking twice. */
const work = async () => {
  for (const duty of [sweepSla, walkLadders, walkLadders, endAlarms]) {
    await Promise.all(workers.map((worker) => duty(worker, clock).run()));
  }
};
const after = async (ms: number) => {
  clock.advance(ms);
  await work();
};

async function signIn(username: string): Promise<string> {
  const { cityId, id: userId } = await test.database.user.findFirstOrThrow({ where: { username } });
  const expiresAt = new Date(clock.now().getTime() + HOUR);
  const session = { cityId, userId, tokenHash: username, createdAt: clock.now(), expiresAt };
  await test.database.session.create({ data: session });
  return userId;
}
const waitsInVain = () =>
  storeCase(test.database, clock.now(), { priority: 'P0', lane: 'line-110', metric: 'answer', targetMs: 10 * SECOND });
const notices = async () =>
  (await test.database.alarmNotice.findMany({ include: { user: true }, orderBy: { round: 'asc' } })).map(
    ({ round, step, channel, user }) => [round, step, channel, user.username],
  );
const alarm = () => test.database.alarm.findFirst();

describe('walkLadders', () => {
  it('rings the supervisor when nobody takes a P0 for ten seconds, and again until somebody acknowledges', async () => {
    const actorId = await signIn('supervisor');
    await waitsInVain();
    await after(9 * SECOND);
    expect(await alarm()).toBeNull();
    await after(SECOND);
    expect(await notices()).toEqual([[1, 1, 'bell', 'supervisor']]);
    await after(9 * SECOND);
    expect(await notices()).toHaveLength(1);
    await after(SECOND);
    expect(await notices()).toEqual([
      [1, 1, 'bell', 'supervisor'],
      [2, 1, 'bell', 'supervisor'],
    ]);
    await test.database.alarm.updateMany({ data: { acknowledgedAt: clock.now(), acknowledgedById: actorId } });
    await after(HOUR);
    expect(await notices()).toHaveLength(2);
  });

  it('climbs when nobody acknowledges, and tells no step twice however many workers walk', async () => {
    await signIn('supervisor');
    await signIn('admin');
    const { caseId } = await waitsInVain();
    for (let seconds = 0; seconds < 100; seconds += 5) await after(5 * SECOND);
    const told = await notices();
    expect(told.map(([round]) => round)).toEqual([...new Set(told.map(([round]) => round))]);
    // Ten seconds, then every ten of them until the minute is over; then the next step every thirty.
    expect(told.map(([, step]) => step)).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
    const raised = await test.database.caseEvent.findMany({
      where: { caseId, type: 'alarm-raised' },
      orderBy: { id: 'asc' },
    });
    expect(raised.map(({ data }) => data)).toMatchObject([
      { step: 1, role: 'SUPERVISOR', heardBy: 1 },
      { step: 2, role: 'SYS_ADMIN', heardBy: 1 },
    ]);
  });

  it('tells nobody who is off duty, and goes to the next step at once where nobody is on duty', async () => {
    await signIn('admin');
    await waitsInVain();
    await after(10 * SECOND);
    expect(await notices()).toEqual([[2, 2, 'bell', 'admin']]);
    await after(2 * HOUR);
    expect(await notices()).toHaveLength(1);
    expect(await alarm()).toMatchObject({ endedAt: null, acknowledgedAt: null });
  });

  it('tells a seat of the line while it is signed on, by a ladder of the city', async () => {
    const { database } = test;
    await database.escalationStep.deleteMany();
    const step = { cityId: 'city-1', metric: 'answer', priority: 'P0', percent: 50, step: 1, role: 'CALL_TAKER_110' };
    await database.escalationStep.create({ data: { ...step, channel: 'board', afterMs: 0, repeatMs: HOUR } });
    const takers = await database.user.findMany({ where: { line: '110' }, orderBy: { username: 'asc' } });
    const leaseUntil = new Date(clock.now().getTime() + HOUR);
    for (const [index, state] of ['ready', 'offline', 'paused'].entries()) {
      const seat = { cityId: 'city-1', userId: takers[index]!.id, lanes: [], languages: [], stateSince: clock.now() };
      await database.seat.create({ data: { ...seat, state, leaseUntil: index === 2 ? clock.now() : leaseUntil } });
    }
    await waitsInVain();
    await after(5 * SECOND);
    expect(await notices()).toEqual([[1, 1, 'board', takers[0]!.username]]);
  });

  it('is silent as soon as the clock has stopped', async () => {
    await signIn('supervisor');
    const { caseId } = await waitsInVain();
    await after(10 * SECOND);
    await stopAllClocks(test.database, { cityId: 'city-1', caseId, now: clock.now() });
    clock.advance(HOUR);
    await walkLadders(test.database, clock).run();
    expect(await notices()).toHaveLength(1);
    await work();
    expect((await alarm())?.endedAt).not.toBeNull();
  });
});
