import { countArrivals } from '#db/stores/arrival-store';
import { SLOT_MS, slotOf } from '#domain/forecast';
import { planSeats } from '#domain/staffing';
import { staffingSchema } from '#domain/wire/staffing-wire';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { createTestClock, type TestClock } from '#testing/test-clock';

const DAY_MS = 48 * SLOT_MS;
let router: TestRouter;
let clock: TestClock;
beforeEach(async () => {
  clock = createTestClock();
  router = await startTestRouter({ clock });
});
afterEach(() => router.close());

const count = () => countArrivals(router.database, clock.now(), 100 * DAY_MS);
const send = async (text: string, dialled = '12345') => {
  const answer = await router.client.post('/v1/intake/phone', { externalId: `${Math.random()}`, dialled, text });
  expect(answer.status).toBe(201);
};
const FIRE = '着火了,二楼阳台全是火,屋里还有人没出来';
const LAMP = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';

describe('the half hours that are over', () => {
  it('are counted by the line that the contact was decided for, empty ones too, and only once', async () => {
    const began = slotOf(clock.now());
    await send(FIRE);
    await send(LAMP);
    await send(LAMP);
    expect(await count()).toBe(0);
    clock.advance(2 * SLOT_MS);
    await count();
    const rows = await router.database.arrivalCount.findMany({ orderBy: [{ beganAt: 'asc' }, { line: 'asc' }] });
    expect(rows.map(({ beganAt, line, contacts }) => [beganAt.getTime() - began.getTime(), line, contacts])).toEqual([
      [0, '110', 1],
      [0, '12345', 2],
      [SLOT_MS, '110', 0],
      [SLOT_MS, '12345', 0],
    ]);
    expect(await count()).toBe(0);
  });

  it('know how long the cases took that seats took in them, wrap-up included', async () => {
    await send(LAMP);
    const taker = await router.signIn('seat-12345-1');
    await taker.ready();
    const held = await taker.accept();
    clock.advance(100_000);
    const { body: decided } = await taker.act(held, 'decide', { line: '12345', category: '01', priority: 'P3' });
    expect((await taker.act(decided, 'answer', { reply: '已记录' })).status).toBe(200);
    clock.advance(20_000);
    await taker.ready();
    clock.advance(SLOT_MS);
    await count();
    const [row] = await router.database.arrivalCount.findMany({ where: { line: '12345', handled: { gt: 0 } } });
    expect(row).toMatchObject({ handled: 1, handlingMs: 120_000n });
    const supervisor = await router.signIn('supervisor');
    const { lines } = staffingSchema.parse((await supervisor.get('/v1/staffing')).body);
    expect(lines[1]).toMatchObject({ isHandlingMeasured: true, handlingMs: 120_000 });
  });
});

describe('GET /v1/staffing', () => {
  it('plans a day from the profile while nothing is known, 110 first', async () => {
    const supervisor = await router.signIn('supervisor');
    const answer = await supervisor.get('/v1/staffing');
    expect(answer.status).toBe(200);
    const { lines } = staffingSchema.parse(answer.body);
    expect(lines.map(({ line, slots }) => [line, slots.length])).toEqual([
      ['110', 48],
      ['12345', 48],
    ]);
    // Ten o'clock in Shanghai on a Thursday: 5.78 % of 28,000 in an hour, half of it in a half hour.
    const [first] = lines[0]!.slots;
    expect(first).toMatchObject({ expected: expect.closeTo(809.2, 6) as number, weeks: 0, dayBefore: null });
    expect(first!.needed.serviceLevel).toBeGreaterThanOrEqual(0.95);
    expect(lines[0]).toMatchObject({ isHandlingMeasured: false, now: { seats: 0, serviceLevel: 0 } });
  });

  it('plans from what was counted on like days, by the rows of the city', async () => {
    const { database } = router;
    const at = slotOf(clock.now());
    const data = [1, 7, 14].map((days) => ({
      ...{
        cityId: 'city-1',
        line: '12345',
        beganAt: new Date(at.getTime() - days * DAY_MS),
        handled: 0,
        handlingMs: 0n,
      },
      contacts: days === 1 ? 300 : 60,
    }));
    await database.arrivalCount.createMany({ data });
    await database.staffingPolicy.updateMany({
      where: { line: '12345' },
      data: { withinMs: 30_000, levelPercent: 80, shrinkagePercent: 50 },
    });
    const supervisor = await router.signIn('supervisor');
    const { lines } = staffingSchema.parse((await supervisor.get('/v1/staffing')).body);
    const policy = lines[1]!.policy;
    expect(policy).toMatchObject({ withinMs: 30_000, levelPercent: 80 });
    expect(lines[1]!.slots[0]).toMatchObject({
      ...planSeats({ contacts: 60, handlingMs: 150_000 }, policy),
      ...{ expected: expect.closeTo(60, 9) as number, weeks: 2, dayBefore: 300 },
    });
  });

  it('holds the forecast against what came, and takes the week before where that is better', async () => {
    const { database } = router;
    const at = slotOf(clock.now()).getTime();
    // 110 swings from week to week, 12345 has grown by half every week.
    const levels = { '110': [60, 40, 60, 40, 60], '12345': [20, 30, 45, 68, 101] };
    const data = Object.entries(levels).flatMap(([line, weeks]) =>
      weeks.flatMap((contacts, week) =>
        Array.from({ length: 48 }, (_, slot) => ({
          ...{ cityId: 'city-1', line, handled: 0, handlingMs: 0n, contacts },
          beganAt: new Date(at - (5 - week) * 7 * DAY_MS + slot * SLOT_MS),
        })),
      ),
    );
    await database.arrivalCount.createMany({ data });
    const supervisor = await router.signIn('supervisor');
    const { lines } = staffingSchema.parse((await supervisor.get('/v1/staffing')).body);
    const [emergency, service] = lines;
    expect(emergency!.forecast).toMatchObject({ slots: 144, weekBeforeError: 60 / 160, isPublished: true });
    expect(emergency!.slots[0]!.weeks).toBe(5);
    expect(service!.forecast).toMatchObject({ slots: 144, isPublished: false });
    expect(service!.slots[0]).toMatchObject({ expected: 101, weeks: 1 });
  });

  it('predicts the answers that will be late with the people who are there', async () => {
    await send(LAMP);
    const supervisor = await router.signIn('supervisor');
    const { lines } = staffingSchema.parse((await supervisor.get('/v1/staffing')).body);
    expect(lines[1]!.breaches.waiting).toBe(1);
    expect(lines[1]!.breaches.coming).toBeCloseTo(lines[1]!.slots[0]!.expected / 2, 6);
  });

  it('is not for call-takers', async () => {
    const taker = await router.signIn('seat-110-1');
    expect((await taker.get('/v1/staffing')).status).toBe(403);
  });
});
