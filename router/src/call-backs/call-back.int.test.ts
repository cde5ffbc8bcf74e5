import type { Receipt } from '#domain/intake';
import type { BoardWire } from '#domain/wire/board-wire';
import type { CallBackWire } from '#domain/wire/call-back-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const PHONE = '13912345678';

let system: TestSystem;
let seat110: ApiUser;
let seat12345: ApiUser;
let supervisor: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  seat110 = await system.signIn('seat-110-1');
  seat12345 = await system.signIn('seat-12345-1');
  supervisor = await system.signIn('supervisor');
});
afterAll(() => system.close());

let sent = 0;
const call = async (extras: object = {}) => {
  sent += 1;
  const body = { externalId: `unanswered-${sent}`, dialled: '110', text: '', ended: 'ABANDONED', ...extras };
  return system.client.post<Receipt & Problem>('/v1/intake/phone', body);
};
const list = async (user: ApiUser, query: string) =>
  (await user.get<{ items: CallBackWire[]; hasNextPage: boolean }>(`/v1/call-backs?${query}`)).body;
const taskOf = async (caseId: string): Promise<CallBackWire> => {
  const { items } = await list(supervisor, `caseId=${caseId}`);
  expect(items).toHaveLength(1);
  return items[0]!;
};
const attempt = (user: ApiUser, { id }: { id: string }, number: number, result: string) =>
  user.post<CallBackWire & Problem>(`/v1/call-backs/${id}/attempts`, { number, result });
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

describe('who wrote', () => {
  it('is answered in writing and never rung: no number is opened for it, and no ring in vain is recorded', async () => {
    sent += 1;
    const { body } = await system.client.post<Receipt>('/v1/intake/sms', {
      ...{ externalId: `written-${sent}`, dialled: '110', text: '他在门外砸门,我不敢出声,别打电话' },
      caller: { phone: '13500000007' },
    });
    system.clock.advance(10 * MINUTE);
    await until('it is owed', async () => (await list(supervisor, `caseId=${body.caseId}`)).items.length > 0);
    const task = await taskOf(body.caseId);
    expect(task.kind).toBe('UNANSWERED_TEXT');
    const reveal = (purpose: string) => seat110.post<Problem>(`/v1/contacts/${task.contactId}/reveal`, { purpose });
    await system.stepUp(seat110, 'seat-110-1');
    const refused = await reveal('CALL_BACK');
    expect([refused.status, refused.body.issues?.[0]?.path]).toEqual([409, 'purpose']);
    const opened = { kind: 'reveal', outcome: 'ok', objectIds: { has: task.contactId } };
    expect(await system.database.auditEvent.count({ where: opened })).toBe(0);
    expect((await reveal('LOCATE_CALLER')).status).toBe(200);
    const rung = await attempt(seat110, task, 1, 'NOT_REACHED');
    expect([rung.status, rung.body.issues?.[0]?.path]).toEqual([409, 'result']);
    expect((await attempt(seat110, task, 1, 'REACHED')).body).toMatchObject({ outcome: 'REACHED' });
  });
});

describe('a case whose caller is owed an answer', () => {
  it('is not closed before that has its outcome', async () => {
    await system.send('lamp');
    await seat12345.ready();
    await until('it rings', async () => (await seat12345.get<{ offer: unknown }>('/v1/seat')).body.offer);
    const hungUp = { line: '12345', category: '900200', priority: 'P2' };
    const { body: held } = await seat12345.act(await seat12345.accept(), 'decide', hungUp);
    const [task] = (await list(seat12345, `caseId=${held.id}&isOpen=true`)).items;
    expect(task).toMatchObject({ kind: 'ABANDONED', outcome: null });
    const replied = await seat12345.act(held, 'answer', { reply: '已答复' });
    const answered = await seat12345.act(replied.body, 'call-back', { outcome: 'SOLVED', satisfaction: 'SATISFIED' });
    expect(answered.body.actions).not.toContain('close');
    expect((await seat12345.act(answered.body, 'close', { disposition: 'ANSWERED' })).status).toBe(409);
    await attempt(seat12345, task!, 1, 'CALLED_AGAIN');
    const { body: now } = await seat12345.get<CaseDetail>(`/v1/cases/${held.id}`);
    expect(now.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['call-back-owed', 'call-back-done']));
    expect((await seat12345.act(now, 'close', { disposition: 'ANSWERED' })).status).toBe(200);
  });
});

describe('a call that ended before anybody spoke', () => {
  it('becomes a task in the commit that takes it, with its class, and is tried at once, after one and after four minutes', async () => {
    const { status, body } = await call({ caller: { phone: PHONE, name: '来电人' } });
    expect([status, body.category, body.needsHuman]).toEqual([201, '900200', true]);
    const task = await taskOf(body.caseId);
    const now = system.clock.now().getTime();
    expect(task).toMatchObject({ kind: 'ABANDONED', priority: 'P1', cues: [], attempts: 0, plannedAttempts: 3 });
    expect(JSON.stringify(task)).not.toContain(PHONE);
    expect(Date.parse(task.dueAt)).toBe(now);
    const first = await attempt(seat110, task, 1, 'NOT_REACHED');
    expect([first.status, Date.parse(first.body.dueAt) - now]).toEqual([200, MINUTE]);
    system.clock.advance(MINUTE);
    const second = await attempt(seat110, task, 2, 'NOT_REACHED');
    expect(Date.parse(second.body.dueAt) - now).toBe(4 * MINUTE);
    const third = await attempt(seat110, task, 3, 'NOT_REACHED');
    expect(third.body).toMatchObject({ outcome: 'NOT_REACHED', attempts: 3, needsSupervisor: false });
    expect(third.body.made.map(({ number, result }) => [number, result])).toEqual([
      [1, 'NOT_REACHED'],
      [2, 'NOT_REACHED'],
      [3, 'NOT_REACHED'],
    ]);
    expect((await attempt(seat110, task, 4, 'REACHED')).status).toBe(409);
  });

  it('is more urgent with noise on the line and with earlier calls of the number, however it is written', async () => {
    const noisy = await taskOf((await call({ openLineNoise: true })).body.caseId);
    expect(noisy).toMatchObject({ priority: 'P0', cues: ['OPEN_LINE_NOISE'] });
    await call({ caller: { phone: '13700000001' } });
    const again = await taskOf((await call({ caller: { phone: '+86 137-0000-0001' } })).body.caseId);
    expect(again).toMatchObject({ priority: 'P0', cues: ['EARLIER_CALLS'] });
    const { items } = await list(supervisor, 'isOpen=true&perPage=200');
    const order = items.map(({ priority, dueAt }) => `${priority} ${dueAt}`);
    expect(order).toEqual([...order].sort());
  });

  it('is left to a supervisor where the place is known and there is a sign of danger', async () => {
    const place = { location: { address: '中山路3号' } };
    const task = await taskOf((await call({ ended: 'SILENT', openLineNoise: true, ...place })).body.caseId);
    expect(task.kind).toBe('SILENT');
    const early = { outcome: 'NOT_REACHED', note: '还早' };
    expect((await supervisor.post(`/v1/call-backs/${task.id}/decision`, early)).status).toBe(409);
    for (const number of [1, 2, 3]) await attempt(seat110, task, number, 'NOT_REACHED');
    expect(await taskOf(task.caseId)).toMatchObject({ outcome: null, needsSupervisor: true });
    expect((await attempt(seat110, task, 4, 'NOT_REACHED')).status).toBe(409);
    expect((await seat110.post(`/v1/call-backs/${task.id}/decision`, early)).status).toBe(403);
    const bare = await supervisor.post<Problem>(`/v1/call-backs/${task.id}/decision`, { outcome: 'HELP_SENT' });
    expect([bare.status, bare.body.issues?.[0]?.path]).toEqual([400, 'note']);
    const board = await supervisor.get<BoardWire>('/v1/board');
    expect(board.body.callBacks).toMatchObject({ forSupervisor: 1, mostUrgent: 'P0' });
    const decide = () =>
      supervisor.post<CallBackWire>(`/v1/call-backs/${task.id}/decision`, { outcome: 'HELP_SENT', note: '已派出' });
    const answers = await Promise.all([decide(), decide()]);
    expect(statuses(answers)).toEqual([200, 409]);
    expect(await taskOf(task.caseId)).toMatchObject({ outcome: 'HELP_SENT', note: '已派出' });
  });

  it('is not given up by the supervisor who made an attempt, who may still send help', async () => {
    const place = { location: { address: '中山路5号' } };
    const task = await taskOf((await call({ ended: 'SILENT', openLineNoise: true, ...place })).body.caseId);
    for (const number of [1, 2]) await attempt(seat110, task, number, 'NOT_REACHED');
    await attempt(supervisor, task, 3, 'NOT_REACHED');
    const decide = (outcome: string) =>
      supervisor.post(`/v1/call-backs/${task.id}/decision`, { outcome, note: '已核实' });
    expect((await decide('NOT_REACHED')).status).toBe(403);
    expect((await decide('HELP_SENT')).status).toBe(200);
  });

  it('a hundred times is a hundred tasks, however often each is sent, and each ends with an outcome recorded once', async () => {
    const before = await system.database.callBack.count();
    const bodies = Array.from({ length: 100 }, (_, index) => ({
      ...{ externalId: `hundred-${index}`, dialled: index % 2 === 0 ? '110' : '12345', text: '', ended: 'ABANDONED' },
      caller: { phone: `1360000${String(index).padStart(4, '0')}` },
    }));
    const answers = await Promise.all(
      [...bodies, ...bodies].map((body) => system.client.post<Receipt>('/v1/intake/phone', body)),
    );
    expect(statuses(answers).filter((status) => status === 201)).toHaveLength(100);
    expect(await system.database.callBack.count()).toBe(before + 100);
    const caseIds = [...new Set(answers.map(({ body }) => body.caseId))];
    const tasks = await Promise.all(caseIds.map(taskOf));
    const results: Awaited<ReturnType<typeof attempt>>[] = [];
    // Two people at each task at once, and ten tasks: more than a pool of connections may wait too long on a busy machine.
    for (let from = 0; from < tasks.length; from += 10) {
      const portion = tasks.slice(from, from + 10);
      const both = portion.flatMap((task) => [seat110, supervisor].map((user) => attempt(user, task, 1, 'REACHED')));
      results.push(...(await Promise.all(both)));
    }
    expect(results.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(results.filter(({ status }) => status === 409)).toHaveLength(100);
    for (const task of await Promise.all(caseIds.map(taskOf))) expect(task).toMatchObject({ outcome: 'REACHED' });
    expect(await system.database.callBackAttempt.count({ where: { callBack: { caseId: { in: caseIds } } } })).toBe(100);
  });

  it('is said by telephony on the telephone only', async () => {
    const body = { externalId: 'not-a-call', dialled: '110', text: '救命', ended: 'SILENT' };
    const sms = await system.client.post<Problem>('/v1/intake/sms', body);
    expect([sms.status, sms.body.issues?.[0]?.path]).toEqual([400, 'ended']);
    const noise = await call({ ended: undefined, openLineNoise: true });
    expect([noise.status, noise.body.issues?.[0]?.path]).toEqual([400, 'openLineNoise']);
    expect((await call({ ended: 'BUSY' })).body.issues?.[0]?.path).toBe('ended');
  });

  it('keeps what was said before the line was cut', async () => {
    const { body } = await call({ text: '着火了,二楼阳台全是火,屋里还有人没出来' });
    expect(body).toMatchObject({ category: '51', priority: 'P0' });
    expect(await taskOf(body.caseId)).toMatchObject({ kind: 'ABANDONED', priority: 'P0' });
  });
});

describe('the list', () => {
  it('shows a line its own tasks and unclear ones, hides the others like missing ones, and is not for the administrator', async () => {
    const { body } = await call({ text: '着火了,二楼阳台全是火,屋里还有人没出来' });
    const task = await taskOf(body.caseId);
    expect((await list(seat110, `caseId=${body.caseId}`)).items).toHaveLength(1);
    expect((await list(seat12345, `caseId=${body.caseId}`)).items).toEqual([]);
    expect((await attempt(seat12345, task, 1, 'REACHED')).status).toBe(404);
    const missing = { id: '00000000-0000-4000-8000-000000000000' };
    expect((await attempt(seat110, missing, 1, 'REACHED')).status).toBe(404);
    const admin = await system.signIn('admin');
    expect((await admin.get('/v1/call-backs')).status).toBe(403);
    const wrong = await attempt(seat110, task, 1, 'MAYBE');
    expect([wrong.status, wrong.body.issues?.[0]?.path]).toEqual([400, 'result']);
    expect((await attempt(seat110, task, 2, 'REACHED')).status).toBe(409);
  });
});
