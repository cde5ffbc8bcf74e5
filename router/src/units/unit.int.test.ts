import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { CaseUnits, StageTimesWire, UnitWire } from '#domain/wire/unit-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(30_000);

let system: TestSystem;
let one: ApiUser;
let two: ApiUser;
let supervisor: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  one = await system.signIn('seat-110-1');
  two = await system.signIn('seat-110-3');
  supervisor = await system.signIn('supervisor');
});
afterAll(() => system.close());

/** Nobody is at a desk and no unit on a case. */
beforeEach(async () => {
  const { database } = system;
  await database.$executeRaw`UPDATE assignments SET ended_at = now(), outcome = 'CLOSED' WHERE ended_at IS NULL`;
  await database.$executeRaw`UPDATE offers SET outcome = 'withdrawn', ended_at = now() WHERE outcome = 'pending'`;
  await database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
  await database.$executeRaw`UPDATE seats SET state = 'offline'`;
  await database.$executeRaw`UPDATE units SET status = 'BY_SHIFT', position_at = ${system.clock.now()}`;
});

const seen = async (user: ApiUser, caseId: string) => (await user.get<CaseDetail>(`/v1/cases/${caseId}`)).body;
const unitsOf = async (user: ApiUser, caseId: string) => (await user.get<CaseUnits>(`/v1/cases/${caseId}/units`)).body;
const unitOf = async (code: string) =>
  (await supervisor.get<{ items: UnitWire[] }>('/v1/units')).body.items.find(({ id }) => id === code)!;
const pathOf = (problem: unknown) => (problem as Problem).issues?.[0];

/** A fire (a theft) that this seat holds. */
async function hold(user: ApiUser, kind: 'fire' | 'theft' = 'fire'): Promise<CaseDetail> {
  const { caseId } = await system.send(kind, { dialled: '110' });
  await user.ready();
  await until('it rings', async () => (await user.get<{ offer: unknown }>('/v1/seat')).body.offer);
  const held = await user.accept();
  expect(held.id).toBe(caseId);
  if (!held.needsHuman) return held;
  return (await user.act(held, 'decide', { line: '110', category: '60', priority: 'P2', reason: '盗窃' })).body;
}
async function instruct(user: ApiUser, held: CaseDetail, unit: string): Promise<CaseDetail> {
  const answer = await user.act(held, 'instruct', { unit });
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ status: 'INSTRUCTED' })]);
  return answer.body;
}
const command = (user: ApiUser, shown: CaseDetail, unit: string, action: string, input: unknown = {}) =>
  user.post<CaseUnits>(`/v1/cases/${shown.id}/units/${unit}/actions/${action}`, {
    version: shown.version,
    ...(shown.fence === null ? {} : { fence: shown.fence }),
    input,
  });

describe('the units for a case', () => {
  it('come recommended first, each with its reasons, as the run card of the class says', async () => {
    const held = await hold(one);
    const { units, assignments, unmet } = await unitsOf(one, held.id);
    expect(assignments).toEqual([]);
    expect(unmet).toEqual([]);
    expect(units.slice(0, 3).map(({ agency, role }) => [agency, role])).toEqual([
      ['FIRE', 'LEAD'],
      ['POLICE', 'ASSIST'],
      ['AMBULANCE', 'ASSIST'],
    ]);
    expect(units[0]?.reasons.map(({ code }) => code)).toEqual(['LEAD_AGENCY', 'CAPABILITY', 'CASE_PLACE_UNKNOWN']);
  });

  it('are ordered by distance where the caller is located', async () => {
    const { body } = await system.client.post<{ caseId: string }>('/v1/intake/phone', {
      externalId: 'located-fire',
      dialled: '110',
      text: '着火了,三楼全是火,有人没出来',
      location: { lat: 31.21, lon: 121.49 },
    });
    const { units } = await unitsOf(one, body.caseId);
    expect(units[0]).toMatchObject({ id: 'F-03', role: 'LEAD' });
    expect(units[0]?.reasons).toContainEqual({ code: 'DISTANCE', metres: 0 });
  });

  it('are named for a danger to life also when every position is stale, with the warning', async () => {
    const held = await hold(one);
    await system.database
      .$executeRaw`UPDATE units SET position_at = ${new Date(system.clock.now().getTime() - 3_600_000)}`;
    const { units } = await unitsOf(one, held.id);
    expect(units[0]).toMatchObject({ agency: 'FIRE', role: 'LEAD', position: { isStale: true } });
    expect(units[0]?.reasons.find(({ code }) => code === 'POSITION_STALE')?.ageMs).toBeGreaterThanOrEqual(3_600_000);
  });

  it('say what the run card asks for and nobody free can do', async () => {
    await system.database.$executeRaw`UPDATE units SET status = 'OUT_OF_SERVICE' WHERE agency = 'FIRE'`;
    const held = await hold(one);
    expect((await unitsOf(one, held.id)).unmet).toEqual([{ agency: 'FIRE', capability: 'FIREFIGHTING' }]);
  });
});

describe('an instruction', () => {
  it('goes to a unit of the city, by its code', async () => {
    const held = await hold(one);
    const unknown = await one.act(held, 'instruct', { unit: 'Z-99' });
    expect([unknown.status, pathOf(unknown.body)?.path]).toEqual([400, 'input.unit']);
    const empty = await one.act(held, 'instruct', {});
    expect([empty.status, pathOf(empty.body)?.path]).toEqual([400, 'input.unit']);
    await instruct(one, held, 'F-01');
    expect(await unitOf('F-01')).toMatchObject({ standing: 'BUSY', on: { caseId: held.id, isLead: true } });
  });

  it('is refused for a unit that is off shift or out of service, by name of the field', async () => {
    const held = await hold(one);
    await system.database.$executeRaw`UPDATE units SET status = 'OUT_OF_SERVICE' WHERE code = 'F-01'`;
    const broken = await one.act(held, 'instruct', { unit: 'F-01' });
    expect([broken.status, pathOf(broken.body)]).toEqual([409, { path: 'input.unit', message: 'is out of service' }]);
    const asleep = (await unitsOf(one, held.id)).units.find(({ standing }) => standing === 'OFF_SHIFT')!;
    const off = await one.act(held, 'instruct', { unit: asleep.id });
    expect([off.status, pathOf(off.body)?.message]).toEqual([409, 'is off shift']);
  });

  it('takes a busy unit away from nothing without an explicit choice', async () => {
    const first = await instruct(one, await hold(one), 'F-01');
    const held = await hold(two);
    const refused = await two.act(held, 'instruct', { unit: 'F-01' });
    expect(refused.status).toBe(409);
    expect(pathOf(refused.body)).toEqual({ path: 'input.unit', message: `is busy on ${first.number}` });
    expect(await seen(one, first.id)).toMatchObject({ status: 'INSTRUCTED', version: first.version });
    expect((await seen(two, held.id)).status).toBe('ACCEPTED');
  });

  it('takes it away with a reason that both cases keep, and the case that lost its unit rings for a new one', async () => {
    const first = await instruct(one, await hold(one), 'F-01');
    const held = await hold(two);
    await one.ready();
    const answer = await two.act(held, 'instruct', { unit: 'F-01', reassign: '有人被困' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'INSTRUCTED' } });
    const taken = { unit: 'F-01', from: first.number, reason: '有人被困' };
    expect(answer.body.events.slice(-2)).toMatchObject([
      { type: 'unit-taken', data: taken },
      { type: 'case-instructed' },
    ]);

    const left = await seen(one, first.id);
    expect(left.events.find(({ type }) => type === 'unit-reassigned')).toMatchObject({
      data: { unit: 'F-01', to: held.number, reason: '有人被困' },
    });
    const running = left.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ metric }) => metric);
    expect(running.sort()).toEqual(['answer', 'dispatch', 'reply']);
    await until('it rings again', async () => (await one.get<{ offer: unknown }>('/v1/seat')).body.offer);
    const again = await one.accept();
    expect(again.id).toBe(first.id);
    const { assignments } = await unitsOf(one, first.id);
    expect(assignments).toMatchObject([{ unit: { id: 'F-01' }, outcome: 'REASSIGNED' }]);
    expect((await instruct(one, again, 'F-02')).status).toBe('INSTRUCTED');
  });

  it('sounds the alarm for the case that lost its unit when nobody takes it in time', async () => {
    const first = await instruct(one, await hold(one), 'F-01');
    const held = await hold(two);
    expect((await two.act(held, 'instruct', { unit: 'F-01', reassign: '有人被困' })).status).toBe(200);
    system.clock.advance(11_000);
    await until('the supervisor is told', async () => {
      const { body } = await supervisor.get<{ items: { caseId: string; metric: string }[] }>('/v1/alarms');
      return body.items.some(({ caseId, metric }) => caseId === first.id && metric === 'answer');
    });
  });

  it('lets one of two cases win that take each other’s unit at once', async () => {
    const [a, b] = [await instruct(one, await hold(one), 'F-01'), await instruct(two, await hold(two), 'F-02')];
    const answers = await Promise.all([
      one.act(a, 'instruct', { unit: 'F-02', reassign: '更近' }),
      two.act(b, 'instruct', { unit: 'F-01', reassign: '更近' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await system.database.assignment.count({ where: { isLead: true, endedAt: null } })).toBe(1);
  });

  it('lets one of two dispatchers have the unit that both want', async () => {
    const held = [await hold(one), await hold(two)];
    const answers = await Promise.all(
      [one, two].map((user, index) => user.act(held[index]!, 'instruct', { unit: 'A-01' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)!.body;
    const loser = answers.find(({ status }) => status === 409)!.body;
    expect(pathOf(loser)?.message).toBe(`is busy on ${winner.number}`);
    expect(await system.database.assignment.count({ where: { unitCode: 'A-01', endedAt: null } })).toBe(1);
  });

  it('lets one of two dispatchers take a busy unit away', async () => {
    const third = await system.signIn('seat-110-2');
    await instruct(third, await hold(third), 'SW-01');
    const held = [await hold(one), await hold(two)];
    const answers = await Promise.all(
      [one, two].map((user, index) => user.act(held[index]!, 'instruct', { unit: 'SW-01', reassign: '更急' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await system.database.assignment.count({ where: { unitCode: 'SW-01', endedAt: null } })).toBe(1);
  });
});

describe('several agencies on one case', () => {
  it('go their own stages, and the case stands where its lead stands', async () => {
    let shown = await instruct(one, await hold(one), 'F-01');
    const assisted = await command(one, shown, 'A-01', 'assist');
    expect(assisted.body.assignments).toMatchObject([
      { unit: { id: 'F-01', agency: 'FIRE' }, isLead: true, actions: [] },
      { unit: { id: 'A-01', agency: 'AMBULANCE' }, isLead: false, actions: ['sign', 'stand-down'] },
    ]);
    for (const [step, input] of [['sign'], ['depart'], ['arrive']] as [string, unknown?][]) {
      shown = await seen(one, shown.id);
      expect((await command(one, shown, 'A-01', step, input)).status).toBe(200);
    }
    shown = await seen(one, shown.id);
    expect(shown.status).toBe('INSTRUCTED');
    const early = await command(one, shown, 'A-01', 'sign');
    expect([early.status, (early.body as unknown as Problem).code]).toEqual([409, 'illegal-transition']);
    const lead = await command(one, shown, 'F-01', 'sign');
    expect(lead.status).toBe(409);
    shown = (await one.act(shown, 'sign')).body;
    expect(shown.status).toBe('SIGNED');
    expect((await unitsOf(one, shown.id)).assignments.map(({ stage }) => stage)).toEqual(['SIGNED', 'ON_SCENE']);
  });

  it('change their lead by an instruction: the case goes to the stage of the new one, the old one stays and assists', async () => {
    let shown = await instruct(one, await hold(one), 'P-01');
    await command(one, shown, 'F-01', 'assist');
    shown = await seen(one, shown.id);
    await command(one, shown, 'F-01', 'sign');
    shown = await seen(one, shown.id);
    await command(one, shown, 'F-01', 'depart');
    shown = (await one.act(await seen(one, shown.id), 'instruct', { unit: 'F-01', note: '火势扩大' })).body;
    expect(shown.status).toBe('EN_ROUTE');
    expect(shown.clocks.filter(({ metric, stoppedAt }) => metric === 'sign' && stoppedAt === null)).toEqual([]);
    const { assignments } = await unitsOf(one, shown.id);
    expect(assignments.map(({ unit, isLead, stage }) => [unit.id, isLead, stage])).toEqual([
      ['F-01', true, 'EN_ROUTE'],
      ['P-01', false, 'INSTRUCTED'],
    ]);
    expect((await one.act(shown, 'instruct', { unit: 'F-01' })).status).toBe(409);
  });

  it('keep the case open until each has given feedback or was stood down, with a reason', async () => {
    let shown = await instruct(one, await hold(one), 'F-01');
    await command(one, shown, 'P-02', 'assist');
    for (const action of ['sign', 'depart', 'arrive'] as const)
      shown = (await one.act(await seen(one, shown.id), action)).body;
    shown = (await one.act(shown, 'feedback', { feedback: '明火已扑灭' })).body;
    expect(shown.actions).not.toContain('close');
    expect((await one.act(shown, 'close', { disposition: 'HANDLED' })).status).toBe(409);
    const silent = await command(one, shown, 'P-02', 'stand-down');
    expect([silent.status, pathOf(silent.body)?.path]).toEqual([400, 'input.reason']);
    expect((await command(one, shown, 'P-02', 'stand-down', { reason: '不再需要' })).status).toBe(200);
    expect(await unitOf('P-02')).toMatchObject({ standing: 'FREE', on: null });
    shown = (await one.act(await seen(one, shown.id), 'close', { disposition: 'HANDLED' })).body;
    expect(shown.status).toBe('CLOSED');
    expect(await unitOf('F-01')).toMatchObject({ standing: 'FREE', on: null });
  });

  it('hold nobody up at 12345, which cannot command them, when the case goes there', async () => {
    const first = await instruct(one, await hold(one, 'theft'), 'P-09');
    await command(one, first, 'A-05', 'assist');
    const held = await hold(two);
    await two.act(held, 'instruct', { unit: 'P-09', reassign: '有人被困' });
    await system.database.$executeRaw`UPDATE seats SET state = 'offline'`;
    await one.ready();
    await until('it rings', async () => (await one.get<{ offer: unknown }>('/v1/seat')).body.offer);
    const again = await one.accept();
    await one.act(again, 'decide', { line: '12345', category: '01', priority: 'P3', reason: '非警务' });
    const taker = await system.signIn('seat-12345-1');
    await taker.ready();
    await until('12345 rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
    const answered = (await taker.act(await taker.accept(), 'answer', { reply: '已告知' })).body;
    expect((await taker.act(answered, 'close', { disposition: 'ANSWERED' })).status).toBe(200);
    expect(await unitOf('A-05')).toMatchObject({ standing: 'FREE', on: null });
  });

  it('lose a unit that assists to another case without losing the case', async () => {
    const first = await instruct(one, await hold(one), 'F-01');
    await command(one, first, 'A-02', 'assist');
    const second = await instruct(two, await hold(two), 'F-02');
    const busy = await command(two, second, 'A-02', 'assist');
    expect([busy.status, pathOf(busy.body)?.message]).toEqual([409, `is busy on ${first.number}`]);
    expect((await command(two, second, 'A-02', 'assist', { reassign: '伤者更重' })).status).toBe(200);
    const left = await seen(one, first.id);
    expect(left.status).toBe('INSTRUCTED');
    expect(left.events.at(-1)).toMatchObject({ type: 'unit-reassigned', data: { unit: 'A-02', to: second.number } });
  });

  it('are commanded from fresh screens only', async () => {
    const shown = await instruct(one, await hold(one), 'F-01');
    expect((await command(one, { ...shown, version: shown.version - 1 }, 'A-03', 'assist')).status).toBe(409);
    const both = await Promise.all(['A-03', 'A-04'].map((unit) => command(one, shown, unit, 'assist')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('the grade of an incident', () => {
  it('goes up without a word and down only with a reason, and the limits follow', async () => {
    let shown = await instruct(one, await hold(one, 'theft'), 'P-03');
    const dueOf = ({ clocks }: CaseDetail) =>
      clocks.find(({ metric, stoppedAt }) => metric === 'sign' && !stoppedAt)?.dueAt;
    const before = dueOf(shown);
    shown = (await one.act(shown, 'regrade', { priority: 'P0' })).body;
    expect(shown).toMatchObject({ priority: 'P0', status: 'INSTRUCTED' });
    expect(Date.parse(dueOf(shown)!)).toBeLessThan(Date.parse(before!));
    const silent = await one.act(shown, 'regrade', { priority: 'P1' });
    expect([silent.status, pathOf(silent.body)?.path]).toEqual([400, 'input.reason']);
    shown = (await one.act(shown, 'regrade', { priority: 'P1', reason: '嫌疑人已离开' })).body;
    expect(shown.events.at(-1)).toMatchObject({
      type: 'case-regraded',
      data: { priority: 'P1', reason: '嫌疑人已离开', before: { priority: 'P0' } },
    });
  });
});

describe('what people say of a unit', () => {
  it('is said on a fresh screen, with a reason, and not against a unit that is on a case', async () => {
    const { version } = await unitOf('P-04');
    const say = (body: object) => supervisor.put<UnitWire>('/v1/units/P-04/status', body);
    const out = await say({ version, status: 'OUT_OF_SERVICE', reason: '车辆故障' });
    expect(out).toMatchObject({ status: 200, body: { standing: 'OUT_OF_SERVICE', statusReason: '车辆故障' } });
    expect((await say({ version, status: 'BY_SHIFT', reason: '修好了' })).status).toBe(409);
    expect((await say({ version: version + 1, status: 'GONE', reason: 'x' })).body).toMatchObject({
      issues: [{ path: 'status' }],
    });
    const shown = await instruct(one, await hold(one), 'P-05');
    const busy = await supervisor.put<Problem>('/v1/units/P-05/status', {
      version: (await unitOf('P-05')).version,
      status: 'OUT_OF_SERVICE',
      reason: '收车',
    });
    expect([busy.status, busy.body.issues?.[0]?.message]).toEqual([409, `is busy on ${shown.number}`]);
    expect(
      (await supervisor.put('/v1/units/Z-99/status', { version: 0, status: 'BY_SHIFT', reason: 'x' })).status,
    ).toBe(404);
  });

  it('calls a unit in outside of its shift', async () => {
    const { body } = await supervisor.get<{ items: UnitWire[] }>('/v1/units');
    const asleep = body.items.find(({ standing }) => standing === 'OFF_SHIFT')!;
    const said = { version: asleep.version, status: 'CALLED_IN', reason: '警力不足' };
    const answer = await one.put<UnitWire>(`/v1/units/${asleep.id}/status`, said);
    expect(answer).toMatchObject({ status: 200, body: { standing: 'FREE' } });
  });
});

describe('the position of a unit', () => {
  it('comes from the devices, and a late report does not overwrite a newer one', async () => {
    const now = system.clock.now().getTime();
    const report = (lat: number, ms: number) =>
      system.client.put<UnitWire>('/v1/units/P-06/position', { lat, lon: 121, at: new Date(now + ms).toISOString() });
    expect((await report(31.5, 60_000)).body.position).toMatchObject({ lat: 31.5, at: new Date(now).toISOString() });
    expect((await report(30.1, -60_000)).body.position).toMatchObject({ lat: 31.5 });
    const nowhere = await system.client.put<Problem>('/v1/units/P-06/position', { lat: 95, lon: 121 });
    expect([nowhere.status, nowhere.body.issues?.[0]?.path]).toEqual([400, 'lat']);
    expect((await system.client.put('/v1/units/Z-99/position', { lat: 1, lon: 1 })).status).toBe(404);
  });
});

describe('stage times', () => {
  it('are counted into the buckets of a period, for the city and for each unit', async () => {
    system.clock.advance(60_000);
    const from = system.clock.now().toISOString();
    let shown = await instruct(one, await hold(one), 'UG-01');
    system.clock.advance(30_000);
    shown = (await one.act(shown, 'sign')).body;
    system.clock.advance(6 * 60_000);
    shown = (await one.act(shown, 'depart')).body;
    system.clock.advance(5 * 60_000);
    shown = (await one.act(shown, 'arrive')).body;
    system.clock.advance(3 * 3_600_000);
    shown = (await one.act(shown, 'feedback', { feedback: '已处置' })).body;
    await one.act(shown, 'feedback', { feedback: '补充' });
    const to = new Date(system.clock.now().getTime() + 1).toISOString();
    const { body } = await supervisor.get<StageTimesWire>(`/v1/stage-times?from=${from}&to=${to}`);
    expect(body.all).toEqual({
      sign: [1, 0, 0, 0, 0],
      depart: [0, 1, 0, 0, 0],
      arrive: [0, 0, 1],
      feedback: [0, 0, 0, 1, 0],
    });
    expect(body.units).toMatchObject([{ id: 'UG-01', instructions: 1, buckets: body.all }]);
    const { assignments } = await unitsOf(one, shown.id);
    expect(assignments[0]?.times).toEqual({ sign: 30_000, depart: 360_000, arrive: 690_000, feedback: 11_460_000 });
    const empty = await supervisor.get<StageTimesWire>(
      `/v1/stage-times?from=2020-01-01T00:00:00Z&to=${'2020-01-02T00:00:00Z'}`,
    );
    expect(empty.body).toMatchObject({ units: [], all: { sign: [0, 0, 0, 0, 0] } });
  });

  it('need a period that begins before it ends', async () => {
    const answer = await supervisor.get<Problem>('/v1/stage-times?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z');
    expect([answer.status, answer.body.issues?.[0]?.path]).toEqual([400, 'to']);
    expect((await supervisor.get('/v1/stage-times')).status).toBe(400);
  });
});

describe('who may', () => {
  it('keeps units from 12345, from the administrator and from each other job', async () => {
    const shown = await instruct(one, await hold(one), 'P-07');
    const stranger = await system.signIn('seat-12345-1');
    const admin = await system.signIn('admin');
    const status = { version: 0, status: 'OUT_OF_SERVICE', reason: 'x' };
    for (const user of [stranger, admin]) {
      expect((await user.get('/v1/units')).status).toBe(403);
      expect((await user.get(`/v1/cases/${shown.id}/units`)).status).toBe(403);
      expect((await command(user, shown, 'P-08', 'assist')).status).toBe(403);
      expect((await user.put('/v1/units/P-08/status', status)).status).toBe(403);
      expect((await user.put('/v1/units/P-08/position', { lat: 1, lon: 1 })).status).toBe(403);
    }
    expect((await command(supervisor, shown, 'P-08', 'assist')).status).toBe(403);
    expect((await supervisor.act(shown, 'regrade', { priority: 'P3', reason: 'x' })).status).toBe(403);
    expect((await one.get('/v1/stage-times?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z')).status).toBe(403);
    expect((await one.get('/v1/cases/00000000-0000-4000-8000-000000000000/units')).status).toBe(404);
  });
});
