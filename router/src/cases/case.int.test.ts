import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(30_000);

let system: TestSystem;
let seat110: ApiUser;
let seat12345: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  seat110 = await system.signIn('seat-110-1');
  seat12345 = await system.signIn('seat-12345-1');
});
afterAll(() => system.close());

const hold = async (user: ApiUser, kind: Parameters<TestSystem['send']>[0]): Promise<CaseDetail> => {
  const { caseId } = await system.send(kind);
  await user.ready();
  await until('it rings', async () => (await user.get<{ offer: unknown }>('/v1/seat')).body.offer);
  const held = await user.accept();
  expect(held.id).toBe(caseId);
  return held;
};
const walk = async (user: ApiUser, from: CaseDetail, steps: [Parameters<ApiUser['act']>[1], unknown][]) => {
  let shown = from;
  for (const [action, input] of steps) {
    const answer = await user.act(shown, action, input);
    expect([action, answer.status]).toEqual([action, 200]);
    shown = answer.body;
  }
  return shown;
};
const release = (user: ApiUser, held: CaseDetail) => user.act(held, 'release', { reason: 'test is over' });

describe('a 12345 work order', () => {
  it('goes from the operator to a department, comes back with a reply, and closes after the call-back', async () => {
    const held = await hold(seat12345, 'lamp');
    const closed = await walk(seat12345, held, [
      ['dispatch', { departmentCode: 'D02' }],
      ['sign', {}],
      ['start', {}],
      ['reply', { reply: '路灯已更换', result: 'DONE' }],
      ['call-back', { outcome: 'SOLVED', satisfaction: 'SATISFIED' }],
      ['close', { disposition: 'HANDLED' }],
    ]);
    expect(closed).toMatchObject({ status: 'CLOSED', disposition: 'HANDLED', actions: ['reopen'] });
    expect(closed.workOrder).toMatchObject({ departmentCode: 'D02', reply: '路灯已更换', callBackOutcome: 'SOLVED' });
    expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    expect(closed.clocks.map(({ metric }) => metric).sort()).toEqual([
      'answer',
      'contact',
      'dispatch',
      'reply',
      'sign',
    ]);
    expect(closed.events.map(({ type }) => type)).toEqual([
      'case-received',
      'case-offered',
      'case-accepted',
      'case-dispatched',
      'case-signed',
      'case-started',
      'case-replied',
      'case-called-back',
      'case-closed',
    ]);
  });

  it('is never closed on paper: without reply and call-back no route closes it', async () => {
    const held = await hold(seat12345, 'lamp');
    const early = await seat12345.act(held, 'close', { disposition: 'HANDLED' });
    expect(early.status).toBe(409);
    const dispatched = await walk(seat12345, held, [['dispatch', { departmentCode: 'D02' }]]);
    expect((await seat12345.act(dispatched, 'close', { disposition: 'HANDLED' })).status).toBe(409);
    const replied = await walk(seat12345, dispatched, [
      ['sign', {}],
      ['start', {}],
      ['reply', { reply: '已处理', result: 'DONE' }],
    ]);
    expect((await seat12345.act(replied, 'close', { disposition: 'HANDLED' })).status).toBe(409);
    const waived = await seat12345.act(replied, 'call-back', { outcome: 'WAIVED', satisfaction: 'NOT_RATED' });
    expect(waived.status).toBe(400);
    expect((waived.body as unknown as Problem).issues?.[0]?.path).toBe('input.note');
  });

  it('is not sent to a department that does not exist', async () => {
    const held = await hold(seat12345, 'lamp');
    const answer = await seat12345.act(held, 'dispatch', { departmentCode: 'D99' });
    expect(answer.status).toBe(400);
    expect((answer.body as unknown as Problem).issues?.[0]?.path).toBe('input.departmentCode');
    await release(seat12345, held);
  });
});

describe('a 110 incident', () => {
  it('goes from the instruction to the scene and closes after feedback', async () => {
    const held = await hold(seat110, 'fire');
    const closed = await walk(seat110, held, [
      ['instruct', { unit: 'F-01' }],
      ['sign', {}],
      ['depart', {}],
      ['arrive', {}],
      ['feedback', { feedback: '明火已扑灭' }],
      ['feedback', { feedback: '无人员伤亡' }],
      ['close', { disposition: 'HANDLED' }],
    ]);
    expect(closed.status).toBe('CLOSED');
    expect(closed.incident).toMatchObject({ feedback: '无人员伤亡' });
  });
});

describe('the decision of a person', () => {
  it('is asked for before anything else is done with an unclear case', async () => {
    await system.send('gibberish');
    await seat12345.ready();
    await until('it rings', async () => (await seat12345.get<{ offer: unknown }>('/v1/seat')).body.offer);
    const held = await seat12345.accept();
    expect(held.needsHuman).toBe(true);
    expect((await seat12345.act(held, 'answer', { reply: '好的' })).status).toBe(409);
    const decided = await seat12345.act(held, 'decide', {
      line: '12345',
      category: '01',
      priority: 'P3',
      reason: '听清了,是路灯',
    });
    expect(decided.body).toMatchObject({
      needsHuman: false,
      line: '12345',
      category: '01',
      priority: 'P3',
      status: 'ACCEPTED',
    });
    await release(seat12345, decided.body);
    await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED' WHERE status = 'WAITING'`;
  });

  it('failure 3: lowers a priority only with a reason, and the reason stands in the history', async () => {
    const held = await hold(seat110, 'fire');
    const silent = await seat110.act(held, 'decide', { line: '110', category: '51', priority: 'P2' });
    expect(silent.status).toBe(400);
    expect((silent.body as unknown as Problem).issues?.[0]?.path).toBe('input.reason');
    const lowered = await seat110.act(held, 'decide', {
      line: '110',
      category: '51',
      priority: 'P2',
      reason: '火已扑灭',
    });
    expect(lowered.body.priority).toBe('P2');
    expect(lowered.body.events.at(-1)).toMatchObject({
      type: 'case-decided',
      data: { priority: 'P2', reason: '火已扑灭', before: { priority: 'P0' } },
    });
    await walk(seat110, lowered.body, [
      ['inform', { reply: '已告知' }],
      ['close', { disposition: 'ANSWERED' }],
    ]);
  });

  it('orders a case that belongs to the other line to its lane, which owns it as soon as it takes it', async () => {
    const held = await hold(seat12345, 'lamp');
    const moved = await seat12345.act(held, 'decide', { line: '110', category: '65', priority: 'P0' });
    expect(moved.body).toMatchObject({
      line: '12345',
      lane: 'line-110',
      priority: 'P0',
      status: 'WAITING',
      holder: null,
    });
    await seat110.ready();
    await until('110 rings', async () => (await seat110.get<{ offer: unknown }>('/v1/seat')).body.offer);
    const taken = await seat110.accept();
    expect(taken).toMatchObject({ id: held.id, line: '110' });
    await walk(seat110, taken, [
      ['inform', { reply: '已告知' }],
      ['close', { disposition: 'ANSWERED' }],
    ]);
  });
});

describe('two screens on one case', () => {
  it('refuses the stale write and leaves the case as it was', async () => {
    const held = await hold(seat110, 'fire');
    const noted = await seat110.act(held, 'note', { note: '第一条' });
    expect(noted.status).toBe(200);
    const stale = await seat110.act(held, 'instruct', { unit: 'F-02' });
    expect(stale.status).toBe(409);
    expect((stale.body as unknown as Problem).code).toBe('conflict');
    await walk(seat110, noted.body, [
      ['inform', { reply: '已告知' }],
      ['close', { disposition: 'ANSWERED' }],
    ]);
  });

  it('failure 9: lets one of many concurrent commands win', async () => {
    const held = await hold(seat110, 'fire');
    const answers = await Promise.all(Array.from({ length: 8 }, () => seat110.act(held, 'instruct', { unit: 'F-03' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  it('refuses an operator who does not hold the case, and one of the other line', async () => {
    const held = await hold(seat12345, 'lamp');
    const other = await system.signIn('seat-12345-2');
    expect((await other.act({ ...held, fence: held.fence }, 'answer', { reply: '好' })).status).toBe(409);
    expect((await seat110.act(held, 'answer', { reply: '好' })).status).toBe(404);
    await release(seat12345, held);
  });
});

describe('the history of a case', () => {
  it('cannot be rewritten or thrown away, not even by SQL', async () => {
    await system.send('lamp');
    await expect(system.database.$executeRaw`UPDATE case_events SET type = 'nothing'`).rejects.toThrow('append-only');
    await expect(system.database.$executeRaw`DELETE FROM triage_decisions`).rejects.toThrow('append-only');
  });
});
