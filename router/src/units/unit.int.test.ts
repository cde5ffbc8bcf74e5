import type { Problem } from '#domain/wire/problem-wire';
import type { StageTimesWire, UnitWire } from '#domain/wire/unit-wire';
import type { ApiUser } from '#testing/api-user';
import { command, type DispatchRoom, instruct, openDispatchRoom, unitsOf } from '#testing/dispatch-room';

jest.setTimeout(30_000);

let room: DispatchRoom;
let system: DispatchRoom['system'];
let one: ApiUser;
let supervisor: ApiUser;
let hold: DispatchRoom['hold'];
beforeAll(async () => {
  room = await openDispatchRoom();
  ({ system, one, supervisor, hold } = room);
});
beforeEach(() => room.clear());
afterAll(() => system.close());

const unitOf = async (code: string) =>
  (await room.supervisor.get<{ items: UnitWire[] }>('/v1/units')).body.items.find(({ id }) => id === code)!;

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

  it('are asked for as the case stands: an ambulance where life is in danger, police where nobody knows the place', async () => {
    const { database } = system;
    const asked = async (category: string, priority: string, address: string | null) => {
      const held = await hold(one);
      await database.case.updateMany({ where: { id: held.id }, data: { category, priority } });
      await database.contact.updateMany({ where: { caseId: held.id }, data: { address } });
      const { units } = await unitsOf(one, held.id);
      await room.clear();
      return units.flatMap(({ agency, role }) => (role === null ? [] : [agency]));
    };
    expect(await asked('52', 'P0', '解放路1号')).toEqual(['AMBULANCE']);
    expect(await asked('52', 'P0', null)).toEqual(['AMBULANCE', 'POLICE']);
    expect(await asked('59', 'P2', '解放路1号')).toEqual(['TRAFFIC']);
    expect(await asked('59', 'P0', '解放路1号')).toEqual(['TRAFFIC', 'AMBULANCE', 'FIRE']);
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
    const report = async (lat: number, ms: number) => {
      const at = new Date(now + ms).toISOString();
      const { status, body } = await system.client.put('/v1/units/P-06/position', { lat, lon: 121, at });
      expect([status, body]).toEqual([204, undefined]); // a device learns nothing of units
      return (await unitOf('P-06')).position;
    };
    expect(await report(31.5, 60_000)).toMatchObject({ lat: 31.5, at: new Date(now).toISOString() });
    expect(await report(30.1, -60_000)).toMatchObject({ lat: 31.5 });
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
