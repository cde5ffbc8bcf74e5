import type { AlarmWire } from '#domain/wire/alarm-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { ConsultationWire, ListedRule } from '#domain/wire/consultation-wire';
import type { JointMeetingWire, MeetingAgenda } from '#domain/wire/joint-meeting-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import type { Answer, ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);
const HOUR = 3_600_000;

type List = { items: ConsultationWire[] } & Problem;
let system: TestSystem;
let seat110: ApiUser;
let seat12345: ApiUser;
let supervisor: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  seat110 = await system.signIn('seat-110-1');
  seat12345 = await system.signIn('seat-12345-1');
  supervisor = await system.signIn('supervisor');
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
const caseOf = async (id: string) => (await seat12345.get<CaseDetail>(`/v1/cases/${id}`)).body;
const between = async (id: string) => (await seat12345.get<CaseTransfers>(`/v1/cases/${id}/transfers`)).body;
const about = async (id: string, user = supervisor) =>
  (await user.get<List>(`/v1/cases/${id}/consultations`)).body.items;
const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

/** A neighbour's noise, of which the list has one entry, in the hands of 12345. */
async function hold(): Promise<CaseDetail> {
  const text = '楼下烧烤摊半夜一点还在放音响,孩子根本睡不着,已经连着一个星期了。';
  await system.client.post('/v1/intake/phone', { externalId: crypto.randomUUID(), dialled: '12345', text });
  await seat12345.ready();
  await ringing(seat12345);
  const held = await seat12345.accept();
  expect(held).toMatchObject({ category: '04', line: '12345' });
  return held;
}
const start = (held: CaseDetail, kind = 'ONE_KEY') =>
  seat12345.post<Problem>(`/v1/cases/${held.id}/transfers`, {
    ...{ version: held.version, fence: held.fence, kind, reason: '路灯杆被撞,涉交通事故' },
  });
const actOn = async (user: ApiUser, id: string, action: string, input: unknown) =>
  user.post<Problem>(`/v1/transfers/${(await between(id)).transfers[0]!.id}/actions/${action}`, { input });

/** The case is given to 110, which refuses it: so often. */
async function refused(times: number): Promise<CaseDetail> {
  const held = await hold();
  for (let time = 0; time < times; time += 1) {
    expect((await start(await withFence(held))).status).toBe(200);
    await seat110.ready();
    await ringing(seat110);
    expect((await actOn(seat110, held.id, 'refuse', { reason: '不涉警' })).status).toBe(200);
  }
  return withFence(held);
}
const withFence = async ({ id }: CaseDetail) => caseOf(id);
const open = (id: string, body: object = {}, user = supervisor) =>
  user.post<List>(`/v1/cases/${id}/consultations`, { question: '归谁?', ...body });
const decide = (id: string, body: object, user = supervisor) =>
  user.post<List>(`/v1/consultations/${id}/decision`, { reason: '杆体归城管,事故归交警', ...body });

/** A supervisor of one line, who signs in with the password of the one above the lines. */
async function supervisorOf(line: '110' | '12345'): Promise<ApiUser> {
  const { passwordHash } = await system.database.user.findFirstOrThrow({ where: { username: 'supervisor' } });
  const names = { zh: line, en: line, vi: line };
  const username = `supervisor-${line}`;
  const user = { ...{ cityId: 'city-1', username, passwordHash, line, displayNames: names }, languages: ['zh'] };
  await system.database.user.upsert({
    where: { cityId_username: { cityId: 'city-1', username } },
    create: { ...user, id: crypto.randomUUID(), role: 'SUPERVISOR' },
    update: {},
  });
  return system.signIn(username, 'supervisor');
}

describe('a consultation', () => {
  it('is opened by the second refusal, with the refusals as its evidence, and not by the first', async () => {
    const once = await refused(1);
    expect(await about(once.id)).toEqual([]);
    await seat12345.act(once, 'answer', { reply: '已答复' });
    await seat12345.ready();

    const held = await refused(2);
    const [opened] = await about(held.id);
    expect(opened).toMatchObject({ openedBy: null, question: '不涉警', parties: ['110', '12345'], decision: null });
    const evidence = held.events.filter(({ id }) => opened?.evidence.includes(id)).map(({ type }) => type);
    expect(evidence.filter((type) => type === 'transfer-refused')).toHaveLength(2);
    expect(held.events.map(({ type }) => type)).toContain('consultation-opened');
    expect(held.clocks.filter(({ metric, stoppedAt }) => metric === 'consult' && stoppedAt === null)).toHaveLength(1);
    expect(opened?.mayDecide).toEqual(['110', '12345']);
    expect((await about(held.id, seat12345))[0]).toMatchObject({ mayDecide: [], maySpeakFor: [] });
  });

  it('is opened by a three-way call without an agreement', async () => {
    const held = await hold();
    await start(held, 'THREE_WAY');
    await seat110.ready();
    const { id } = await ringing(seat110);
    await seat110.post(`/v1/offers/${id}/accept`);
    const said = { owner: '12345', isAgreed: false, note: '双方意见不一' };
    expect((await actOn(seat12345, held.id, 'agree', said)).status).toBe(200);
    expect(await about(held.id)).toMatchObject([{ question: '双方意见不一' }]);
  });

  it('moves the case by its decision into the lane of the line decided on, out of the hand that holds it', async () => {
    const held = await refused(2);
    const [{ id } = { id: '' }] = await about(held.id);
    await seat110.ready();
    const answer = await decide(id, { owner: '110' });
    expect(answer.status).toBe(200);
    expect(answer.body.items[0]).toMatchObject({ decision: { owner: '110', rule: null }, mayDecide: [] });
    const { owners, transfers } = await between(held.id);
    expect(owners.map(({ line }) => line)).toEqual(['12345', '110']);
    expect(transfers[0]).toMatchObject({ id: owners[1]?.transferId, state: 'ACCEPTED', toLine: '110' });
    expect((await seat12345.get<SeatWire>('/v1/seat')).body).toMatchObject({ state: 'wrap-up', heldCaseId: null });
    expect((await ringing(seat110)).case).toMatchObject({ id: held.id, line: '110', lane: 'line-110' });
    expect((await seat110.accept()).incident).not.toBeNull();
    const clocks = (await caseOf(held.id)).clocks.filter(({ stoppedAt }) => stoppedAt === null);
    expect(clocks.map(({ metric }) => metric)).not.toContain('consult');
  });

  it('takes an order from its unit too: back at 12345 it can be dispatched again, and nothing of before runs on', async () => {
    const dispatch = { departmentCode: 'D07' };
    const held = await hold();
    expect((await seat12345.act(held, 'dispatch', dispatch)).status).toBe(200);
    const decideOn = async (owner: '110' | '12345') => {
      const { body } = await open(held.id);
      return decide(body.items.find(({ decision }) => decision === null)!.id, { owner });
    };
    expect((await decideOn('110')).status).toBe(200);
    const running = (await caseOf(held.id)).clocks.filter(({ stoppedAt }) => stoppedAt === null);
    expect(running.map(({ metric }) => metric).sort()).toEqual(['answer', 'dispatch', 'reply']);
    expect((await decideOn('12345')).status).toBe(200);
    await seat12345.put('/v1/seat', { state: 'ready' });
    await ringing(seat12345);
    expect((await seat12345.act(await seat12345.accept(), 'dispatch', dispatch)).status).toBe(200);
  });

  it('takes the case from the seat where it rings', async () => {
    await system.send('lamp');
    await seat12345.ready();
    const { case: rung } = await ringing(seat12345);
    const { body } = await open(rung.id);
    expect((await decide(body.items[0]!.id, { owner: '110' })).status).toBe(200);
    expect((await seat12345.get<SeatWire>('/v1/seat')).body).toMatchObject({ state: 'ready', offer: null });
    expect(await caseOf(rung.id)).toMatchObject({ line: '110', lane: 'line-110', status: 'WAITING' });
  });

  it('leaves the case where it is when it is decided so, or closed, and waits for a transfer to end', async () => {
    const held = await hold();
    const first = (await open(held.id)).body.items[0]!;
    await start(held, 'ORDER_PUSH');
    expect((await decide(first.id, { owner: '110' })).status).toBe(409);
    expect((await about(held.id))[0]?.decision).toBeNull();
    expect((await decide(first.id, { owner: '12345' })).status).toBe(200);
    expect(await caseOf(held.id)).toMatchObject({ line: '12345' });
    expect((await between(held.id)).owners).toHaveLength(1);
  });

  it('is decided once: of many decisions at the same time one counts', async () => {
    const held = await hold();
    const { id } = (await open(held.id)).body.items[0]!;
    const answers = await Promise.all([
      decide(id, { owner: '110' }),
      decide(id, { owner: '12345' }),
      decide(id, { owner: '110' }),
    ]);
    expect(statuses(answers)).toEqual([200, 409, 409]);
    const { decision } = (await about(held.id))[0]!;
    expect((await caseOf(held.id)).line).toBe(decision?.owner);
  });

  it('is opened once: of many supervisors at the same time one opens it', async () => {
    const held = await hold();
    const answers = await Promise.all([open(held.id), open(held.id), open(held.id)]);
    expect(statuses(answers)).toEqual([200, 409, 409]);
  });

  it('is decided by one line only with the word of the other, and each speaks for its own side', async () => {
    const [of110, of12345] = [await supervisorOf('110'), await supervisorOf('12345')];
    const held = await hold();
    const { id } = (await open(held.id, { departments: ['D02'] })).body.items[0]!;
    const say = (user: ApiUser, party: string, owner: string) =>
      user.post<List>(`/v1/consultations/${id}/opinions`, { party, owner, words: '依据职责清单' });
    expect((await decide(id, { owner: '110' }, of12345)).status).toBe(409);
    expect((await say(of12345, '110', '110')).status).toBe(403);
    expect((await say(of12345, 'D02', '12345')).status).toBe(200);
    expect((await say(supervisor, 'D05', '12345')).body.issues?.[0]?.path).toBe('party');
    expect((await say(of110, '110', '110')).status).toBe(200);
    expect((await about(held.id, of12345))[0]).toMatchObject({ mayDecide: ['110'], maySpeakFor: ['12345', 'D02'] });
    expect((await decide(id, { owner: '110' }, of12345)).status).toBe(200);
    expect((await about(held.id))[0]?.opinions.map(({ party }) => party)).toEqual(['D02', '110']);
    expect((await say(of110, '110', '110')).status).toBe(409);
  });

  it('refuses what it cannot understand, and who may not lead it', async () => {
    const held = await hold();
    const wrong = async (body: object) => (await open(held.id, body)).body.issues?.[0]?.path;
    expect(await wrong({ question: ' ' })).toBe('question');
    expect(await wrong({ evidence: ['999999999'] })).toBe('evidence.0');
    expect(await wrong({ departments: ['D02', 'D99'] })).toBe('departments.1');
    expect((await open(held.id, {}, seat12345)).status).toBe(403);
    expect((await open('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await decide('00000000-0000-4000-8000-000000000000', { owner: '110' })).status).toBe(404);
    expect((await (await system.signIn('admin')).get(`/v1/cases/${held.id}/consultations`)).status).toBe(403);
  });
});

describe('a joint meeting of the two lines', () => {
  it('speaks of what was refused and disputed since the one before, and its decision changes the boundary list', async () => {
    const held = await refused(2);
    const agenda = async () => (await supervisor.get<MeetingAgenda>('/v1/joint-meetings/agenda')).body;
    const { since, ...drawn } = await agenda();
    expect(since).toBeNull();
    expect(drawn.refused.filter(({ caseId }) => caseId === held.id)).toHaveLength(1);
    expect(drawn.consulted.map(({ caseId }) => caseId)).toContain(held.id);
    const lamp = { code: 'street-light', area: '*', version: 1, line: '110' };
    const meeting = { since, parties: ['12345', '110', 'D02'], decisions: [{ words: '夜间由110先到场', rule: lamp }] };
    const record = (change: object = {}, user = supervisor) =>
      user.post<JointMeetingWire & Problem>('/v1/joint-meetings', { ...meeting, ...change });
    expect((await record({}, seat110)).status).toBe(403);
    for (const parties of [
      ['12345', 'D02'],
      ['12345', '110', 'nobody'],
    ]) {
      expect((await record({ parties })).body.issues?.[0]?.path).toBe('parties');
    }
    const other = [{ words: '改', rule: { ...lamp, code: 'no-such-entry' } }];
    expect((await record({ decisions: other })).body.issues?.[0]?.path).toBe('decisions.0.rule');
    expect(statuses(await Promise.all([record(), record()]))).toEqual([201, 409]);
    const { items } = (await supervisor.get<{ items: JointMeetingWire[] }>('/v1/joint-meetings')).body;
    expect(items).toMatchObject([
      { agenda: drawn, decisions: [{ rule: { code: 'street-light', version: 2, line: '110' } }] },
    ]);
    expect(await agenda()).toEqual({ since: items[0]?.heldAt, refused: [], bounced: [], consulted: [] });
    const rules = (await supervisor.get<{ items: ListedRule[] }>('/v1/boundary-rules')).body.items;
    expect(rules.find(({ code, validTo }) => code === 'street-light' && validTo === null)).toMatchObject({
      ...{ version: 2, line: '110', source: '夜间由110先到场' },
    });
  });
});

describe('a decision with a rule', () => {
  const rules = async () => (await supervisor.get<{ items: ListedRule[] }>('/v1/boundary-rules')).body.items;

  it('is refused when the list would still say otherwise, and then nothing is decided', async () => {
    const held = await hold();
    const { id } = (await open(held.id, {}, await supervisorOf('12345'))).body.items[0]!;
    const wrong = async (rule: object) => {
      const { status, body } = await decide(id, { owner: '110', rule });
      return [status, body.issues?.[0]?.path];
    };
    expect(await wrong({ code: 'barbecue', area: '*' })).toEqual([400, 'rule.area']);
    expect(await wrong({ code: 'noise', area: '不在此处' })).toEqual([400, 'rule.area']);
    expect(await wrong({ code: 'street-light', area: '*' })).toEqual([400, 'rule.code']);
    expect(await wrong({ code: 'noise', area: '*', validFrom: '2020-01-01T00:00:00Z' })).toEqual([
      400,
      'rule.validFrom',
    ]);
    expect((await about(held.id))[0]?.decision).toBeNull();
    expect((await rules()).some(({ code }) => code === 'barbecue')).toBe(false);
  });

  it('is not written by whoever asked the question', async () => {
    const held = await hold();
    const { body } = await open(held.id);
    const answer = await decide(body.items[0]!.id, { owner: '12345', rule: { code: 'noise', area: '*' } });
    expect(answer.status).toBe(403);
    expect((await about(held.id))[0]?.decision).toBeNull();
  });

  it('proposes the next such case by itself, which 110 cannot refuse: no second meeting', async () => {
    const held = await refused(2);
    const [opened] = await about(held.id);
    const rule = { code: 'noise', area: '*' };
    const [{ id: before } = { id: '' }] = (await rules()).filter(({ code }) => code === 'noise');
    expect((await decide(opened!.id, { owner: '110', rule })).status).toBe(200);
    const versions = (await rules()).filter(({ code }) => code === 'noise');
    expect(versions).toMatchObject([
      {
        version: 2,
        line: '110',
        caseId: held.id,
        createdBy: { displayNames: { en: 'Shift supervisor' } },
        validTo: null,
      },
      { id: before, version: 1, line: '12345', createdBy: null, endedBy: {} },
    ]);
    expect(versions[1]?.validTo).toBe(versions[0]?.validFrom);

    await seat12345.put('/v1/seat', { state: 'ready' });
    await ringing(seat110);
    expect((await seat110.act(await seat110.accept(), 'inform', { reply: '已处置' })).status).toBe(200);
    const again = await hold();
    expect((await between(again.id)).proposal).toMatchObject({ line: '110', rules: [{ version: 2 }] });
    await start(again);
    await seat110.ready();
    expect((await ringing(seat110)).transfer).toMatchObject({ mayRefuse: false });
    expect((await actOn(seat110, again.id, 'refuse', { reason: '不涉警' })).status).toBe(409);
    expect(await seat110.accept()).toMatchObject({ id: again.id, line: '110' });
  });
});

describe('a late consultation', () => {
  it('alarms the supervisor when it is not decided in time', async () => {
    const held = await hold();
    await open(held.id);
    system.clock.advance(30 * HOUR);
    const later = await system.signIn('supervisor');
    const alarm = await until('the alarm', async () =>
      (await later.get<{ items: AlarmWire[] }>('/v1/alarms')).body.items.find(
        ({ caseId, metric }) => caseId === held.id && metric === 'consult',
      ),
    );
    expect(alarm).toMatchObject({ percent: 100, channel: 'board' });
    const late = (await later.get<List>('/v1/consultations')).body.items.find(({ caseId }) => caseId === held.id);
    expect(late?.isLate).toBe(true);
  });
});
