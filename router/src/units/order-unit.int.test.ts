import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { UnitWire } from '#domain/wire/unit-wire';
import type { ApiUser } from '#testing/api-user';
import { command, type DispatchRoom, instruct, issueOf, openDispatchRoom, seen, unitsOf } from '#testing/dispatch-room';
import { until } from '#testing/until';

jest.setTimeout(30_000);

let room: DispatchRoom;
let system: DispatchRoom['system'];
let one: ApiUser;
let two: ApiUser;
let supervisor: ApiUser;
let hold: DispatchRoom['hold'];
beforeAll(async () => {
  room = await openDispatchRoom();
  ({ system, one, two, supervisor, hold } = room);
});
beforeEach(() => room.clear());
afterAll(() => system.close());

const unitOf = async (code: string) =>
  (await room.supervisor.get<{ items: UnitWire[] }>('/v1/units')).body.items.find(({ id }) => id === code)!;

describe('an instruction', () => {
  it('goes to a unit of the city, by its code', async () => {
    const held = await hold(one);
    const unknown = await one.act(held, 'instruct', { unit: 'Z-99' });
    expect([unknown.status, issueOf(unknown.body)?.path]).toEqual([400, 'input.unit']);
    const empty = await one.act(held, 'instruct', {});
    expect([empty.status, issueOf(empty.body)?.path]).toEqual([400, 'input.unit']);
    await instruct(one, held, 'F-01');
    expect(await unitOf('F-01')).toMatchObject({ standing: 'BUSY', on: { caseId: held.id, isLead: true } });
  });

  it('is refused for a unit that is off shift or out of service, by name of the field', async () => {
    const held = await hold(one);
    await system.database.$executeRaw`UPDATE units SET status = 'OUT_OF_SERVICE' WHERE code = 'F-01'`;
    const broken = await one.act(held, 'instruct', { unit: 'F-01' });
    expect([broken.status, issueOf(broken.body)]).toEqual([409, { path: 'input.unit', message: 'is out of service' }]);
    const asleep = (await unitsOf(one, held.id)).units.find(({ standing }) => standing === 'OFF_SHIFT')!;
    const off = await one.act(held, 'instruct', { unit: asleep.id });
    expect([off.status, issueOf(off.body)?.message]).toEqual([409, 'is off shift']);
  });

  it('failure 10: takes a busy unit away from nothing without an explicit choice', async () => {
    const first = await instruct(one, await hold(one), 'F-01');
    const held = await hold(two);
    const refused = await two.act(held, 'instruct', { unit: 'F-01' });
    expect(refused.status).toBe(409);
    expect(issueOf(refused.body)).toEqual({ path: 'input.unit', message: `is busy on ${first.number}` });
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

  it('makes dispatchers who take units from each other wait in one order, never for each other', async () => {
    const deadlocks = async () => {
      const [row] = await system.database.$queryRaw<{ count: bigint }[]>`
        SELECT deadlocks AS count FROM pg_stat_database WHERE datname = current_database()`;
      return row?.count;
    };
    const before = await deadlocks();
    for (let round = 0; round < 4; round += 1) {
      await room.clear();
      const [a, b] = [await instruct(one, await hold(one), 'F-01'), await instruct(two, await hold(two), 'F-02')];
      const more = [await command(one, a, 'A-01', 'assist'), await command(two, b, 'A-02', 'assist')];
      expect(more.map(({ status }) => status)).toEqual([200, 200]);
      const [left, right] = [await seen(one, a.id), await seen(two, b.id)];
      const answers = await Promise.all([
        one.act(left, 'instruct', { unit: 'F-02', reassign: '更近' }),
        two.act(right, 'instruct', { unit: 'F-01', reassign: '更近' }),
        command(one, left, 'A-02', 'assist', { reassign: '更近' }),
        command(two, right, 'A-01', 'assist', { reassign: '更近' }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
    }
    expect(await deadlocks()).toBe(before);
  });

  it('lets one of two dispatchers have the unit that both want', async () => {
    const held = [await hold(one), await hold(two)];
    const answers = await Promise.all(
      [one, two].map((user, index) => user.act(held[index]!, 'instruct', { unit: 'A-01' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)!.body;
    const loser = answers.find(({ status }) => status === 409)!.body;
    expect(issueOf(loser)?.message).toBe(`is busy on ${winner.number}`);
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

describe('police who are complained of while it happens', () => {
  it('are a matter for inspectors: no other unit of the police is proposed, sent or made to assist', async () => {
    const taken = await hold(one, 'theft');
    const what = { line: '110', category: '900500', priority: 'P1', reason: '民警正在殴打群众' };
    const { body: held } = await one.act(taken, 'decide', what);
    expect(held).toMatchObject({ line: '110', category: '900500', status: 'ACCEPTED' });
    const { units } = await unitsOf(one, held.id);
    expect(units.filter(({ role }) => role !== null).map(({ id }) => id)).toEqual(['PI-01']);
    const patrol = await one.act(held, 'instruct', { unit: 'P-01' });
    expect([patrol.status, issueOf(patrol.body)?.path]).toEqual([409, 'input.unit']);
    const led = await instruct(one, held, 'PI-01');
    expect((await command(one, led, 'P-01', 'assist')).status).toBe(409);
    expect((await command(one, led, 'A-01', 'assist')).status).toBe(200);
  });

  it('are sealed from who handles other callers, and go to 110 by the list', async () => {
    const { database } = system;
    const category = await database.category.findFirstOrThrow({ where: { code: '900500' } });
    expect(category).toMatchObject({ isSealed: true, line: '110' });
    const rules = await database.boundaryRule.findMany({ where: { category: '900500', validTo: null } });
    expect(rules.map(({ line }) => line)).toEqual(['110']);
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
    expect([silent.status, issueOf(silent.body)?.path]).toEqual([400, 'input.reason']);
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
    const calledBack = await taker.act(answered, 'call-back', { outcome: 'SOLVED', satisfaction: 'SATISFIED' });
    expect((await taker.act(calledBack.body, 'close', { disposition: 'ANSWERED' })).status).toBe(200);
    expect(await unitOf('A-05')).toMatchObject({ standing: 'FREE', on: null });
  });

  it('lose a unit that assists to another case without losing the case', async () => {
    const first = await instruct(one, await hold(one), 'F-01');
    await command(one, first, 'A-02', 'assist');
    const second = await instruct(two, await hold(two), 'F-02');
    const busy = await command(two, second, 'A-02', 'assist');
    expect([busy.status, issueOf(busy.body)?.message]).toEqual([409, `is busy on ${first.number}`]);
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
    expect([silent.status, issueOf(silent.body)?.path]).toEqual([400, 'input.reason']);
    shown = (await one.act(shown, 'regrade', { priority: 'P1', reason: '嫌疑人已离开' })).body;
    expect(shown.events.at(-1)).toMatchObject({
      type: 'case-regraded',
      data: { priority: 'P1', reason: '嫌疑人已离开', before: { priority: 'P0' } },
    });
  });
});
