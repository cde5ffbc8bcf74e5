import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

let system: TestSystem;
let seat110: ApiUser;
let seat12345: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  seat110 = await system.signIn('seat-110-1');
  seat12345 = await system.signIn('seat-12345-1');
});
afterAll(() => system.close());
afterEach(async () => {
  await system.database.seat.updateMany({ data: { state: 'offline' } });
  await system.database.offer.updateMany({ where: { outcome: 'pending' }, data: { outcome: 'withdrawn' } });
  await system.database.$executeRaw`UPDATE transfers SET state = 'CANCELLED', ended_at = now() WHERE ended_at IS NULL`;
  await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
  await system.database.$executeRaw`UPDATE sla_clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
});

const ringing = (user: ApiUser) => until('it rings', async () => (await user.get<SeatWire>('/v1/seat')).body.offer);
const caseOf = async (id: string, user = seat12345) => (await user.get<CaseDetail>(`/v1/cases/${id}`)).body;
const transfersOf = async (id: string, user = seat12345) =>
  (await user.get<CaseTransfers>(`/v1/cases/${id}/transfers`)).body.transfers;

const WAGES = '公司拖欠我们二十几个工人三个月工资,老板电话也不接,我们想申请劳动仲裁。';
const ROOFTOP = '他爬到楼顶天台边上了,说今天不给钱就跳下去';
async function hold(): Promise<CaseDetail> {
  const externalId = crypto.randomUUID();
  await system.client.post('/v1/intake/phone', { externalId, dialled: '12345', text: WAGES });
  await seat12345.ready();
  await ringing(seat12345);
  const held = await seat12345.accept();
  expect(held).toMatchObject({ line: '12345', priority: 'P3' });
  return held;
}
const say = (shown: CaseDetail, text: string, change: object = {}, user = seat12345) =>
  user.post<CaseDetail & Pick<Problem, 'issues'>>(`/v1/cases/${shown.id}/words`, {
    ...{ commandId: crypto.randomUUID(), version: shown.version, fence: shown.fence ?? undefined, text },
    ...change,
  });

describe('what a caller says in the middle of a call', () => {
  it('raises the case and rings 110 at once when it is a danger to life, while the operator stays on the line', async () => {
    const held = await hold();
    await seat110.ready();
    const { status, body } = await say(held, ROOFTOP);
    expect([status, body.priority]).toEqual([200, 'P0']);
    expect(body).toMatchObject({ line: '12345', status: 'ACCEPTED', holder: held.holder, fence: held.fence });
    expect(body.contacts.map(({ text }) => text)).toEqual([WAGES, ROOFTOP]);
    expect(body.decisions.at(-1)?.reasons.some(({ kind }) => kind === 'rule')).toBe(true);
    for (const { evidence } of body.decisions.at(-1)?.reasons ?? [])
      for (const { start, end, text } of evidence) expect(ROOFTOP.slice(start, end)).toBe(text);
    expect(body.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['words-added', 'priority-raised', 'transfer-started']),
    );
    const offer = await ringing(seat110);
    expect(offer.contact.text).toBe(`${WAGES}\n${ROOFTOP}`);
    expect(offer.transfer).toMatchObject({ kind: 'ONE_KEY', mayRefuse: false });
    expect(await seat110.accept()).toMatchObject({ id: held.id, line: '110', priority: 'P0' });
  });

  it('is kept as it is when nothing rises, and never lowers', async () => {
    const held = await hold();
    const first = await say(held, '对了,我还想问一下仲裁要带什么材料');
    expect(first.body).toMatchObject({ priority: held.priority, category: held.category, line: '12345' });
    expect(first.body.contacts).toHaveLength(2);
    expect(first.body.events.map(({ type }) => type)).not.toContain('priority-raised');
    const raised = await say(first.body, ROOFTOP);
    const calm = await say(raised.body, '没事了,他只是说说气话');
    expect(calm.body.priority).toBe('P0');
    expect(await transfersOf(held.id)).toHaveLength(1);
  });

  it('calls back what 110 was giving to 12345', async () => {
    await system.send('theft', { dialled: '110' });
    await seat110.ready();
    await ringing(seat110);
    const held = await seat110.accept();
    await seat12345.ready();
    await seat110.post(`/v1/cases/${held.id}/transfers`, {
      ...{ version: held.version, fence: held.fence, kind: 'ONE_KEY', reason: '民事' },
    });
    await ringing(seat12345);
    const shown = await caseOf(held.id, seat110);
    expect((await say(shown, '小偷回来了,他拿着刀砍我,流了好多血,救命', {}, seat110)).body.priority).toBe('P0');
    expect((await transfersOf(held.id, seat110))[0]).toMatchObject({ state: 'CANCELLED' });
    expect((await seat12345.get<SeatWire>('/v1/seat')).body).toMatchObject({ state: 'ready', offer: null });
    expect(await caseOf(held.id, seat110)).toMatchObject({ line: '110', holder: held.holder });
  });

  it('lets an unclear case of 110 that a seat of 12345 holds wait for 110', async () => {
    const { caseId } = await system.send('gibberish', { dialled: '110' });
    await seat12345.ready();
    await ringing(seat12345);
    const held = await seat12345.accept();
    expect(held).toMatchObject({ id: caseId, line: '110', needsHuman: true });
    expect((await say(held, ROOFTOP)).status).toBe(200);
    expect(await caseOf(caseId)).toMatchObject({ line: '110', lane: 'line-110', status: 'WAITING', priority: 'P0' });
    expect((await seat12345.get<SeatWire>('/v1/seat')).body.state).toBe('wrap-up');
  });

  it('is stored once however often it is sent, and one of many from one screen wins', async () => {
    const held = await hold();
    const commandId = crypto.randomUUID();
    const same = await Promise.all([1, 2, 3].map(() => say(held, '还有三个人也没拿到工资', { commandId })));
    expect(same.map(({ status }) => status)).toEqual([200, 200, 200]);
    const now = await caseOf(held.id);
    expect(now.contacts).toHaveLength(2);
    const many = await Promise.all(['一', '二', '三'].map((word) => say(now, `补充${word}`)));
    expect(many.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is taken from who has the caller on the line, and names the field that is wrong', async () => {
    const held = await hold();
    expect((await say(held, ' ')).body.issues?.[0]?.path).toBe('text');
    expect((await say(held, '补充', { commandId: '1' })).body.issues?.[0]?.path).toBe('commandId');
    expect((await say(held, '补充', { fence: (held.fence ?? 0) + 1 })).status).toBe(409);
    expect((await say(held, '补充', {}, await system.signIn('seat-12345-2'))).status).toBe(409);
    expect((await say(held, '补充', {}, seat110)).status).toBe(404);
    expect((await say(held, '补充', {}, await system.signIn('supervisor'))).status).toBe(403);
    expect((await say({ ...held, id: '00000000-0000-4000-8000-000000000000' }, '补充')).status).toBe(404);
    const answered = await seat12345.act(held, 'answer', { reply: '已答复' });
    expect((await say(answered.body, '补充')).status).toBe(409);
  });
});
