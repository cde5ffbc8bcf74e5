import { v7 as uuidv7 } from 'uuid';
import { loadPoliciesById } from '#db/stores/policy-store';
import { marksOf } from '#domain/sla';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { PauseWire, SlaPreviewWire } from '#domain/wire/sla-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
});
afterAll(() => system.close());

const pauseOf = (id: string) => `/v1/cases/${id}/pause`;
const why = { reason: '等市民补充材料' };

/** A street lamp that a department works on: its reply is due after five working days. */
async function dispatchLamp(): Promise<{ seat: ApiUser; id: string }> {
  const seat = await system.signIn('seat-12345-1');
  await system.send('lamp');
  await seat.ready();
  await until('it rings', async () => (await seat.get<{ offer: unknown }>('/v1/seat')).body.offer);
  const { body } = await seat.act(await seat.accept(), 'dispatch', { departmentCode: 'D02' });
  return { seat, id: body.id };
}
const pausedLamp = async () => {
  const { seat, id } = await dispatchLamp();
  const supervisor = await system.signIn('supervisor');
  await seat.post(pauseOf(id), why);
  const { body } = await supervisor.post<PauseWire>(`${pauseOf(id)}/approve`, { reason: '同意' });
  return { id, body };
};
const replyOf = ({ clocks }: { clocks: PauseWire['clocks'] }) => clocks.find(({ metric }) => metric === 'reply')!;
/** New workers, as after a crash, that have marked whatever has come. */
const sweep = async () => {
  await system.restartWorkers();
  const now = system.clock.now();
  await until('the sweep has caught up', async () => {
    const running = { stoppedAt: null, breachedAt: null, pausedAt: null };
    const due = { OR: [{ nextMarkAt: { lte: now } }, { nextMarkAt: null, warnAt: { lte: now } }] };
    return (await system.database.slaClock.count({ where: { ...running, ...due } })) === 0;
  });
};
const eventsOf = async (id: string, type: string) =>
  (await system.database.caseEvent.findMany({ where: { caseId: id, type }, orderBy: { id: 'asc' } })).map(
    ({ data }) => data as Record<string, unknown>,
  );

describe('a pause', () => {
  it('is asked for with a reason, approved by a supervisor who is somebody else, and ends by a person', async () => {
    const { seat, id } = await dispatchLamp();
    const other = await system.signIn('seat-110-1');
    const supervisor = await system.signIn('supervisor');
    expect((await seat.get<PauseWire>(pauseOf(id))).body).toMatchObject({ isPossible: true, asked: null });
    expect((await other.post(pauseOf(id), why)).status).toBe(404);
    const silent = await seat.post<Problem>(pauseOf(id), { reason: ' ' });
    expect([silent.status, silent.body.issues?.[0]?.path]).toEqual([400, 'reason']);

    const asked = await seat.post<PauseWire>(pauseOf(id), why);
    expect(asked.body).toMatchObject({ isPossible: false, asked: why });
    expect((await seat.post(pauseOf(id), why)).status).toBe(409);
    expect((await seat.post(`${pauseOf(id)}/approve`, why)).status).toBe(403);
    system.clock.advance(2 * HOUR);
    const approved = await supervisor.post<PauseWire>(`${pauseOf(id)}/approve`, { reason: '同意' });
    const paused = replyOf(approved.body);
    // Thursday 10:00 to 12:00.
    expect(paused).toMatchObject({ elapsedMs: 2 * HOUR, pausedAt: system.clock.now().toISOString() });
    expect((await supervisor.post(`${pauseOf(id)}/approve`, why)).status).toBe(409);

    system.clock.advance(4 * DAY);
    const later = await system.signIn('seat-12345-1');
    expect(replyOf((await later.get<PauseWire>(pauseOf(id))).body)).toEqual(paused);
    const resumed = await later.post<PauseWire>(`/v1/cases/${id}/resume`, { reason: '材料已到' });
    // Monday 12:00 with 38 of 40 hours left: five that afternoon, 32 in the four days after it, one the next Monday.
    expect(replyOf(resumed.body)).toMatchObject({
      dueAt: '2026-11-30T02:00:00.000Z',
      pausedAt: null,
      elapsedMs: 2 * HOUR,
    });
    expect((await later.post(`/v1/cases/${id}/resume`, why)).status).toBe(409);
    expect(await eventsOf(id, 'sla-paused')).toMatchObject([{ metric: 'reply', elapsedMs: 2 * HOUR, reason: '同意' }]);
    expect(await eventsOf(id, 'sla-resumed')).toMatchObject([
      { reason: '材料已到', dueAtBefore: paused.dueAt, dueAt: '2026-11-30T02:00:00.000Z' },
    ]);
  });

  it('can be refused, cannot be approved by who asked, and is not for clocks that always run', async () => {
    const { seat, id } = await dispatchLamp();
    const supervisor = await system.signIn('supervisor');
    await supervisor.post(pauseOf(id), why);
    expect((await supervisor.post(`${pauseOf(id)}/approve`, why)).status).toBe(403);
    await system.database.slaPause.updateMany({
      where: { caseId: id },
      data: { askedById: (await system.database.user.findFirstOrThrow({ where: { username: 'seat-12345-1' } })).id },
    });
    const refused = await supervisor.post<PauseWire>(`${pauseOf(id)}/refuse`, { reason: '没有必要' });
    expect(refused.body).toMatchObject({ isPossible: true, asked: null });
    expect(replyOf(refused.body).pausedAt).toBeNull();

    const { caseId } = await system.send('fire');
    const fire = await system.signIn('seat-110-1');
    expect((await fire.get<PauseWire>(pauseOf(caseId))).body.isPossible).toBe(false);
    expect((await fire.post(pauseOf(caseId), why)).status).toBe(409);
    expect((await seat.get(pauseOf(uuidv7()))).status).toBe(404);
  });

  it('holds back warnings, and none is lost or told twice when the clock runs on', async () => {
    const { id } = await pausedLamp();
    system.clock.advance(20 * DAY);
    await sweep();
    expect(await eventsOf(id, 'sla-breached')).not.toContainEqual(expect.objectContaining({ metric: 'reply' }));
    const seat = await system.signIn('seat-12345-1');
    await seat.post(`/v1/cases/${id}/resume`, { reason: '材料已到' });
    const told = async () => [
      ...(await eventsOf(id, 'sla-warned')).filter(({ metric }) => metric === 'reply').map(({ percent }) => percent),
      ...(await eventsOf(id, 'sla-breached')).filter(({ metric }) => metric === 'reply').map(({ percent }) => percent),
    ];
    for (let day = 0; day < 8; day += 1) {
      system.clock.advance(DAY);
      await sweep();
    }
    expect(await told()).toEqual([50, 80, 100]);
  });
});

describe('re-basing', () => {
  it('puts a clock under the newest policy when a supervisor says so, and only then', async () => {
    const { seat, id } = await dispatchLamp();
    const { calendarId, ...policy } = await system.database.slaPolicy.findFirstOrThrow({
      where: { line: '12345', priority: 'P3', metric: 'reply', category: 'any' },
    });
    const supervisor = await system.signIn('supervisor');
    const path = `/v1/cases/${id}/clocks/reply/re-base`;
    expect((await supervisor.post(path, why)).status).toBe(409);
    const before = replyOf((await seat.get<PauseWire>(pauseOf(id))).body);
    const changed = { ...policy, id: uuidv7(), version: 2, targetMs: 24 * HOUR, warnPercents: [25] };
    await system.database.slaPolicy.create({ data: { ...changed, calendarId, validFrom: system.clock.now() } });
    expect(replyOf((await seat.get<PauseWire>(pauseOf(id))).body)).toEqual(before);

    expect((await seat.post(path, why)).status).toBe(403);
    const { body } = await supervisor.post<PauseWire>(path, { reason: '新规' });
    const after = replyOf(body);
    expect(after.targetMs).toBe(24 * HOUR);
    expect(Date.parse(after.dueAt)).toBeLessThan(Date.parse(before.dueAt));
    expect(await eventsOf(id, 'sla-rebased')).toMatchObject([
      { metric: 'reply', version: 2, reason: '新规', dueAtBefore: before.dueAt, dueAt: after.dueAt },
    ]);
    expect((await supervisor.post(path, why)).status).toBe(409);
  });
});

describe('the timers', () => {
  it('are the same when every one of them is rebuilt from the policies and what the clocks have counted', async () => {
    await pausedLamp();
    const { id } = await pausedLamp();
    system.clock.advance(3 * DAY);
    const seat = await system.signIn('seat-12345-1');
    await seat.post(`/v1/cases/${id}/resume`, why);
    await system.send('fire');
    const clocks = await system.database.slaClock.findMany({ where: { stoppedAt: null, pausedAt: null } });
    const policies = await loadPoliciesById(
      system.database,
      clocks.map(({ policyId }) => policyId),
    );
    expect(clocks.length).toBeGreaterThan(10);
    for (const clock of clocks) {
      const run = { consumedMs: Number(clock.consumedMs), since: clock.resumedAt ?? clock.startedAt };
      const marks = marksOf(policies.get(clock.policyId)!, run);
      expect(marks.at(-1)?.at).toEqual(clock.dueAt);
      if (clock.breachedAt !== null) continue;
      expect(clock.nextMarkAt ?? clock.warnAt).toEqual(marks.find(({ percent }) => percent > clock.warnedPercent)?.at);
    }
  });
});

describe('GET /v1/sla-preview', () => {
  const preview = async (query: Record<string, string>) =>
    (await system.signIn('supervisor')).get<SlaPreviewWire & Problem>(`/v1/sla-preview?${new URLSearchParams(query)}`);
  const of = { line: '12345', category: '01', priority: 'P3' };

  it('says which policy would apply and when it is due, over the swapped days', async () => {
    const { status, body } = await preview({
      ...of,
      startAt: '2026-09-30T09:00:00Z',
    });
    expect(status).toBe(200);
    const sign = body.items.find(({ metric }) => metric === 'sign');
    // One working day from 17:00 before the National Day: seven hours of Thursday 8 October.
    expect(sign).toMatchObject({
      category: 'any',
      clock: 'working',
      startsAtIntake: false,
      dueAt: '2026-10-08T09:00:00.000Z',
    });
    expect(sign?.warnings.map(({ percent }) => percent)).toEqual([50, 80]);
    expect(body.items.map(({ metric }) => metric)).toEqual([
      'answer',
      'review',
      'dispatch',
      'sign',
      'reply',
      'contact',
      'consult',
    ]);
    expect(body.unknownYears).toEqual([]);
  });

  it('takes the limits of the class where it has its own, and says which years it does not know', async () => {
    const water = await preview({ ...of, category: '05' });
    const general = await preview({ ...of, startAt: '2026-12-30T02:00:00Z' });
    const replyIn = ({ body }: typeof water) => body.items.find(({ metric }) => metric === 'reply');
    expect(replyIn(water)).toMatchObject({ category: '05', clock: 'always', targetMs: 24 * HOUR });
    expect(replyIn(general)?.category).toBe('any');
    expect(general.body.unknownYears).toEqual([2027]);
  });

  it.each([
    ['line', { ...of, line: '119' }],
    ['category', { ...of, category: '99' }],
    ['category', { ...of, category: "'; DROP" }],
    ['priority', { line: '110', category: '51' }],
    ['startAt', { ...of, startAt: '9999-01-01T00:00:00Z' }],
  ])('names %s when it is wrong', async (field, query) => {
    const { status, body } = await preview(query);
    expect([status, body.issues?.[0]?.path]).toEqual([400, field]);
  });
});

describe('alarms', () => {
  it('are listed for the supervisor without a word of the caller, and end when one acknowledges', async () => {
    const supervisor = await system.signIn('supervisor');
    const { caseId } = await system.send('fire');
    system.clock.advance(10_000);
    const alarms = () => supervisor.get<{ items: { id: string; caseId: string; heardBy: unknown[] }[] }>('/v1/alarms');
    const mine = async () => (await alarms()).body.items.find((one) => one.caseId === caseId);
    const alarm = await until('the board rings', mine);
    expect(alarm).toMatchObject({ metric: 'answer', priority: 'P0', line: '110', channel: 'bell', step: 1 });
    expect(alarm.heardBy).toHaveLength(1);
    const taker = await system.signIn('seat-110-1');
    expect((await taker.get('/v1/alarms')).status).toBe(403);
    const path = `/v1/alarms/${alarm.id}/acknowledge`;
    const answers = await Promise.all([supervisor.post(path), supervisor.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await mine()).toBeUndefined();
    expect((await supervisor.post(`/v1/alarms/${uuidv7()}/acknowledge`)).status).toBe(404);
    const { body } = await supervisor.get<CaseDetail>(`/v1/cases/${caseId}`);
    const types = body.events.map(({ type }) => type);
    expect(types.slice(types.indexOf('sla-breached'))).toEqual(['sla-breached', 'alarm-raised', 'alarm-acknowledged']);
  });
});

describe('a clock that stops too late', () => {
  it('is breached by that, once, also where no worker looked at it in time', async () => {
    await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
    const { caseId } = await system.send('fire');
    const seat = await system.signIn('seat-110-3');
    await seat.ready();
    await until('it rings', async () => (await seat.get<{ offer: unknown }>('/v1/seat')).body.offer);
    await system.stopWorkers();
    const told = async () => {
      const { body } = await seat.get<CaseDetail>(`/v1/cases/${caseId}`);
      const breaches = body.events.filter(({ type, data }) => type === 'sla-breached' && data.metric === 'answer');
      const isBreached = body.clocks.find(({ metric }) => metric === 'answer')?.breachedAt !== null;
      return { isBreached, times: breaches.length };
    };
    system.clock.advance(11_000);
    expect(await told()).toEqual({ isBreached: false, times: 0 });
    await seat.accept();
    expect(await told()).toEqual({ isBreached: true, times: 1 });
    await sweep();
    expect(await told()).toEqual({ isBreached: true, times: 1 });
  });
});
