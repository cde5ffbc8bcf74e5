import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import { BUMP, claimOf, CRASH, type IncidentScene, LAMP, startIncidentScene } from '#testing/incident-scene';
import { until } from '#testing/until';

jest.setTimeout(60_000);

const MINUTE = 60_000;

let scene: IncidentScene;
beforeAll(async () => {
  scene = await startIncidentScene();
});
afterAll(() => scene.system.close());
beforeEach(() => scene.clear());

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

describe('merging', () => {
  it('failure 7: twelve callers of one crash are one incident with twelve contacts, each with its own caller and words', async () => {
    const words = Object.values(CRASH);
    const calls: Receipt[] = [];
    for (let index = 0; index < 12; index += 1) {
      const text = `${words[index % 3]} (${index + 1})`;
      calls.push(await scene.call(text, { metres: index * 15, phone: `1390000${String(1_000 + index)}` }));
      scene.system.clock.advance(MINUTE / 3);
    }
    const [first, ...rest] = calls;
    for (const { caseId } of rest) {
      const { suggestions } = await scene.read(caseId);
      expect(suggestions[0]?.id).toBeDefined();
      await scene.join(scene.seat110, caseId, first!.caseId);
    }
    const { members, contacts } = await scene.read(first!.caseId);
    expect(members.map(({ isMerged }) => isMerged)).toEqual(rest.map(() => true));
    expect(contacts.map(({ caseId }) => caseId)).toEqual(calls.map(({ caseId }) => caseId));
    expect(new Set(contacts.map(({ text }) => text)).size).toBe(12);
    expect(new Set(contacts.map(({ caller }) => caller?.phone)).size).toBe(12);
    const open = await scene.supervisor.get<{ items: { id: string }[] }>('/v1/cases?isOpen=true');
    expect(open.body.items.map(({ id }) => id)).toEqual([first!.caseId]);
  });

  it('takes the case out of its lane and its clocks with it, and leaves the seat for the next call', async () => {
    const main = await scene.call(CRASH.zh);
    const held = await scene.hold(scene.seat110, main.caseId);
    const next = await scene.call(CRASH.en);
    await scene.join(scene.seat110, next.caseId, main.caseId);
    await scene.other110.ready();
    expect((await scene.other110.get<SeatWire>('/v1/seat')).body.offer).toBeNull();
    expect((await scene.rowsOf(next.caseId)).clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    expect(await scene.caseOf(main.caseId)).toMatchObject({ status: 'ACCEPTED', version: held.version });

    const second = await scene.call(CRASH.vi);
    await until('it rings', async () => (await scene.other110.get<SeatWire>('/v1/seat')).body.offer);
    expect(
      (await scene.post(scene.supervisor, second.caseId, 'links', { version: 1, mainId: main.caseId })).status,
    ).toBe(200);
    expect((await scene.post(scene.supervisor, second.caseId, 'merge', { version: 2 })).status).toBe(409);
    const taken = await scene.other110.accept();
    expect((await scene.post(scene.other110, taken.id, 'merge', claimOf(taken))).status).toBe(200);
    expect((await scene.other110.get<SeatWire>('/v1/seat')).body).toMatchObject({ state: 'wrap-up', heldCaseId: null });
    expect((await scene.caseOf(taken.id)).actions).toEqual(['note']);
  });

  it('needs one line, clear cases, and danger to life at 110', async () => {
    const [crash, unclear] = [await scene.call(CRASH.zh), await scene.call(CRASH.en)];
    const [lamp, life] = [await scene.call(LAMP, { dialled: '12345' }), await scene.call(LAMP, { dialled: '12345' })];
    await scene.system.database.$executeRaw`UPDATE cases SET needs_human = true WHERE id = ${unclear.caseId}::uuid`;
    await scene.system.database.$executeRaw`UPDATE cases SET priority = 'P0' WHERE id = ${life.caseId}::uuid`;
    for (const [member, main] of [
      [life, lamp],
      [unclear, crash],
    ] as const) {
      const linked = await scene.post(scene.supervisor, member.caseId, 'links', { version: 0, mainId: main.caseId });
      expect(linked.body.may).toEqual(['undo']);
      expect((await scene.post(scene.supervisor, member.caseId, 'merge', { version: 1 })).status).toBe(409);
      await scene.undo(scene.supervisor, member.caseId);
    }
    const crossed = await scene.post(scene.supervisor, lamp.caseId, 'links', { version: 0, mainId: crash.caseId });
    expect([crossed.status, crossed.body.may]).toEqual([200, ['undo']]);
    expect((await scene.post(scene.supervisor, lamp.caseId, 'merge', { version: 1 })).status).toBe(409);
  });

  it('lets one of many win, also when two cases would swallow each other', async () => {
    const [a, b] = [await scene.call(CRASH.zh), await scene.call(CRASH.en)];
    const both = await Promise.all([
      scene.post(scene.seat110, a.caseId, 'links', { version: 0, mainId: b.caseId }),
      scene.post(scene.other110, b.caseId, 'links', { version: 0, mainId: a.caseId }),
    ]);
    expect(statuses(both)).toEqual([200, 409]);
    const member = both[0].status === 200 ? a : b;
    const many = (what: 'merge' | 'undo', version: number) =>
      Promise.all(Array.from({ length: 6 }, () => scene.post(scene.seat110, member.caseId, what, { version })));
    expect(statuses(await many('merge', 1))).toEqual([200, 409, 409, 409, 409, 409]);
    expect(statuses(await many('undo', 2))).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it('keeps the rating of each caller with its own case', async () => {
    const [main, member] = [await scene.call(LAMP, { dialled: '12345' }), await scene.call(LAMP, { dialled: '12345' })];
    await scene.join(scene.seat12345, member.caseId, main.caseId);
    const shown = (await scene.seat12345.get<CaseDetail>(`/v1/cases/${member.caseId}`)).body;
    expect(shown.actions).toEqual(['note', 'call-back']);
    const rated = await scene.seat12345.act(shown, 'call-back', { outcome: 'SOLVED', satisfaction: 'DISSATISFIED' });
    expect(rated.body).toMatchObject({ status: 'MERGED', workOrder: { satisfaction: 'DISSATISFIED' } });
    expect((await scene.caseOf(main.caseId)).workOrder).toBeNull();
  });
});

describe('undoing a merge', () => {
  it('failure 8: merge and undo leave both cases byte for byte as they were, clocks and alarms that passed meanwhile too', async () => {
    const [main, member] = [await scene.call(BUMP), await scene.call(CRASH.zh)];
    expect([main.priority, member.priority]).toEqual(['P2', 'P0']);
    scene.system.clock.advance(11_000);
    await until('the alarm of the waiting life sounds', async () =>
      scene.system.database.alarm.findFirst({ where: { caseId: member.caseId, rounds: { gt: 0 } } }),
    );
    await scene.system.stopWorkers();
    const before = { main: await scene.rowsOf(main.caseId), member: await scene.rowsOf(member.caseId) };
    await scene.system.restartWorkers();
    await scene.join(scene.seat110, member.caseId, main.caseId);
    await until('the alarm is silent', async () =>
      scene.system.database.alarm.findFirst({ where: { caseId: member.caseId, endedAt: { not: null } } }),
    );
    expect((await scene.caseOf(main.caseId)).priority).toBe('P0');
    const mainClocks = (await scene.caseOf(main.caseId)).clocks.filter(({ stoppedAt }) => stoppedAt === null);
    for (const { metric, dueAt } of mainClocks) {
      const old = before.main.clocks.find((clock) => clock.metric === metric);
      expect(Date.parse(dueAt)).toBeLessThanOrEqual(old!.dueAt.getTime());
    }
    await scene.system.stopWorkers();
    scene.system.clock.advance(20 * MINUTE);
    expect((await scene.undo(scene.supervisor, member.caseId)).status).toBe(200);

    expect(await scene.rowsOf(member.caseId)).toEqual(before.member);
    const after = await scene.rowsOf(main.caseId);
    const known = new Set(before.main.clocks.map(({ id }) => id));
    expect({ ...after, clocks: after.clocks.filter(({ id }) => known.has(id)), alarms: [] }).toEqual({
      ...before.main,
      alarms: [],
    });
    expect(after.clocks.filter(({ id }) => !known.has(id)).every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);

    await scene.system.restartWorkers();
    const breaches = () =>
      scene.system.database.caseEvent.count({
        where: { caseId: member.caseId, type: 'sla-breached', data: { path: ['metric'], equals: 'dispatch' } },
      });
    await until('what ran out meanwhile is told', async () => (await breaches()) > 0);
    expect(await breaches()).toBe(1);
    await until('the alarm sounds again', async () =>
      scene.system.database.alarm.findFirst({ where: { caseId: member.caseId, endedAt: null, rounds: { gt: 1 } } }),
    );
    await scene.seat110.ready();
    await until('the case rings again', async () => (await scene.seat110.get<SeatWire>('/v1/seat')).body.offer);
    expect((await scene.seat110.get<SeatWire>('/v1/seat')).body.offer?.case.id).toBe(member.caseId);
  });

  it('keeps the main case as urgent as what it still carries, whatever the order', async () => {
    const main = await scene.call(BUMP);
    const [one, other] = [await scene.call(CRASH.zh), await scene.call(CRASH.en)];
    const own = main.priority;
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      await scene.join(scene.seat110, one.caseId, main.caseId);
      await scene.join(scene.seat110, other.caseId, main.caseId);
      await scene.undo(scene.seat110, order[0]!.caseId);
      expect((await scene.caseOf(main.caseId)).priority).toBe('P0');
      await scene.undo(scene.seat110, order[1]!.caseId);
      expect((await scene.caseOf(main.caseId)).priority).toBe(own);
    }
  });

  it('leaves alone what a person has decided since', async () => {
    const [main, member] = [await scene.call(BUMP), await scene.call(CRASH.zh)];
    await scene.join(scene.seat110, member.caseId, main.caseId);
    const held = await scene.hold(scene.seat110, main.caseId);
    const reason = '现场只有轻微擦碰';
    await scene.seat110.act(held, 'decide', { line: '110', category: '59', priority: 'P1', reason });
    await scene.undo(scene.supervisor, member.caseId);
    expect((await scene.caseOf(main.caseId)).priority).toBe('P1');
  });

  it('gives a case back into the hand that merged it, and to the lane when somebody else takes it back', async () => {
    const main = await scene.call(CRASH.zh);
    await scene.system.database.$executeRaw`UPDATE cases SET status = 'INSTRUCTED' WHERE id = ${main.caseId}::uuid`;
    const member = await scene.call(CRASH.en);
    const held = await scene.hold(scene.seat110, member.caseId);
    const { row: before } = await scene.rowsOf(member.caseId);
    await scene.join(scene.seat110, member.caseId, main.caseId);
    await scene.undo(scene.seat110, member.caseId);
    expect((await scene.rowsOf(member.caseId)).row).toEqual({ ...before, leaseUntil: expect.any(Date) });
    expect((await scene.seat110.get<SeatWire>('/v1/seat')).body).toMatchObject({ state: 'busy', heldCaseId: held.id });

    await scene.join(scene.seat110, member.caseId, main.caseId);
    await scene.undo(scene.supervisor, member.caseId);
    expect((await scene.rowsOf(member.caseId)).row).toMatchObject({
      status: 'WAITING',
      holderId: null,
      waitingSince: before.waitingSince,
      lane: before.lane,
    });
    await scene.other110.ready();
    await until(
      'it rings',
      async () => (await scene.other110.get<SeatWire>('/v1/seat')).body.offer?.case.id === member.caseId,
    );
  });

  it('works when the main case is closed by then', async () => {
    const [main, member] = [await scene.call(CRASH.zh), await scene.call(CRASH.en)];
    await scene.join(scene.seat110, member.caseId, main.caseId);
    await scene.system.database.$executeRaw`UPDATE cases SET status = 'CLOSED' WHERE id = ${main.caseId}::uuid`;
    expect((await scene.undo(scene.seat110, member.caseId)).status).toBe(200);
    expect((await scene.caseOf(member.caseId)).status).toBe('WAITING');
  });

  it('is the only way back: the database lets no merged case slip out of its incident', async () => {
    const [main, member] = [await scene.call(CRASH.zh), await scene.call(CRASH.en)];
    await scene.join(scene.seat110, member.caseId, main.caseId);
    await expect(
      scene.system.database.$executeRaw`UPDATE cases SET status = 'WAITING' WHERE id = ${member.caseId}::uuid`,
    ).rejects.toThrow('do not agree');
    await scene.undo(scene.seat110, member.caseId);
  });
});
