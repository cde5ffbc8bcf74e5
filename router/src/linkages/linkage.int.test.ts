import { maskPhone } from '#domain/mask';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseLinkages } from '#domain/wire/linkage-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
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
  await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
  await system.database.$executeRaw`UPDATE sla_clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
});

const ringing = (user: ApiUser) => until('it rings', async () => (await user.get<SeatWire>('/v1/seat')).body.offer);
const caseOf = async (id: string, user = seat12345) => (await user.get<CaseDetail>(`/v1/cases/${id}`)).body;
const linkagesOf = async (id: string, user = seat12345) =>
  (await user.get<CaseLinkages>(`/v1/cases/${id}/linkages`)).body;

const WAGES = {
  dialled: '12345',
  text: '公司拖欠我们二十几个工人三个月工资,老板电话也不接,我们想申请劳动仲裁。',
  caller: { phone: '13912345678', name: '欧阳来电' },
  location: { address: '青年路18号', lat: 31.2, lon: 121.4 },
} as const;

/** A wage dispute in the hands of 12345. */
async function hold(): Promise<CaseDetail> {
  await system.client.post('/v1/intake/phone', { externalId: crypto.randomUUID(), ...WAGES });
  await seat12345.ready();
  await ringing(seat12345);
  return seat12345.accept();
}
const PART = { type: 'FIRST_RESPONSE', category: '63', priority: 'P1', note: '现场有人推搡,请出警' };
const link = (shown: CaseDetail, change: object = {}, user = seat12345) =>
  user.post<CaseLinkages & Problem>(`/v1/cases/${shown.id}/linkages`, {
    ...{ commandId: crypto.randomUUID(), version: shown.version, ...PART },
    ...(shown.fence === null ? {} : { fence: shown.fence }),
    ...change,
  });

describe('one call with two needs', () => {
  it('sends the emergency to 110 at once with all that is known, while the rest goes on at 12345', async () => {
    await seat110.ready();
    const held = await hold();
    const answer = await link(held);
    expect(answer.status).toBe(200);
    expect(answer.body.linkages).toMatchObject([
      { type: 'FIRST_RESPONSE', isAsking: true, note: PART.note, other: { line: '110', status: 'OFFERED' } },
    ]);
    const offer = await ringing(seat110);
    expect(offer.contact).toMatchObject({ text: WAGES.text, address: WAGES.location.address });
    const part = await seat110.accept();
    expect(part).toMatchObject({ line: '110', category: '63', priority: 'P1', needsHuman: false, incident: {} });
    expect(part.contacts[0]?.caller).toEqual(held.contacts[0]?.caller);
    expect(part.clocks.map(({ metric }) => metric).sort()).toEqual(['answer', 'dispatch', 'reply']);
    expect(await caseOf(held.id)).toMatchObject({ line: '12345', status: 'ACCEPTED', fence: held.fence });
    expect(await system.database.caller.count({ where: { maskedPhone: maskPhone(WAGES.caller.phone) } })).toBe(1);
  });

  it('shows each side how the other stands, and what it reported', async () => {
    const held = await hold();
    await link(held);
    await seat110.ready();
    await ringing(seat110);
    const part = await seat110.accept();
    expect((await linkagesOf(held.id)).linkages[0]?.other).toMatchObject({ id: part.id, status: 'ACCEPTED' });
    await seat110.act(part, 'inform', { reply: '已劝离' });
    expect((await linkagesOf(held.id)).linkages[0]).toMatchObject({
      feedback: '已劝离',
      other: { status: 'INFO_ONLY' },
    });
    const back = (await linkagesOf(part.id, seat110)).linkages;
    expect(back).toMatchObject([{ isAsking: false, other: { id: held.id, line: '12345', status: 'ACCEPTED' } }]);
    expect((await caseOf(held.id)).events.map(({ type }) => type)).toContain('linkage-made');
    expect((await caseOf(part.id, seat110)).events.map(({ type }) => type)).toContain('linkage-received');
  });

  it('gives the part of a 110 case that is administrative to 12345 as an order', async () => {
    await system.send('theft', { dialled: '110' });
    await seat110.ready();
    await ringing(seat110);
    const held = await seat110.accept();
    const part = { type: 'SPLIT', category: '02', priority: 'P3', note: '小区门禁损坏,请物业修复' };
    expect((await linkagesOf(held.id, seat110)).mayLink).toEqual(['SPLIT', 'JOINT_MEDIATION']);
    expect((await link(held, { ...part, priority: 'P0' }, seat110)).body.issues?.[0]?.path).toBe('priority');
    expect((await link(held, part, seat110)).body.linkages).toMatchObject([
      { type: 'SPLIT', other: { line: '12345', category: '02', priority: 'P3', status: 'WAITING' } },
    ]);
  });

  it('lets 12345 ask for police while a department is at work', async () => {
    const held = await hold();
    let order = (await seat12345.act(held, 'dispatch', { departmentCode: 'D05' })).body;
    order = (await seat12345.act(order, 'sign')).body;
    order = (await seat12345.act(order, 'start')).body;
    const other = await system.signIn('seat-12345-2');
    const asked = await link(order, { type: 'REQUEST_POLICE' }, other);
    expect(asked.body.linkages).toMatchObject([{ type: 'REQUEST_POLICE', other: { line: '110' } }]);
    expect(await caseOf(held.id)).toMatchObject({ line: '12345', status: 'IN_PROGRESS' });
  });
});

describe('the command', () => {
  it('is done once however often and at whatever time it is sent', async () => {
    const held = await hold();
    const commandId = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => link(held, { commandId })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await link(held, { commandId })).status).toBe(200);
    expect((await linkagesOf(held.id)).linkages).toHaveLength(1);
    expect(await system.database.contact.count({ where: { externalId: `linkage:${commandId}` } })).toBe(1);
  });

  it('of many different ones from one screen has one winner', async () => {
    const held = await hold();
    const answers = await Promise.all([link(held), link(held), link(held)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await linkagesOf(held.id)).linkages).toHaveLength(1);
  });

  it('with the id of another case’s, a stale screen or a lost claim is a conflict', async () => {
    const held = await hold();
    const commandId = crypto.randomUUID();
    await link(held, { commandId });
    const now = await caseOf(held.id);
    expect((await link(now, { fence: (held.fence ?? 0) + 1 })).status).toBe(409);
    expect((await link(held)).status).toBe(409);
    await seat12345.act(now, 'answer', { reply: '已答复' });
    const second = await hold();
    expect((await link(second, { commandId })).status).toBe(409);
  });

  it('names the field that is wrong, and is not for everybody', async () => {
    const held = await hold();
    const wrong = async (change: object) => (await link(held, change)).body.issues?.[0]?.path;
    expect(await wrong({ commandId: 'x' })).toBe('commandId');
    expect(await wrong({ type: 'JOINT_MEDIATION' })).toBe('type');
    expect(await wrong({ category: '01' })).toBe('category');
    expect(await wrong({ category: '99' })).toBe('category');
    expect(await wrong({ note: ' ' })).toBe('note');
    expect((await link(held, {}, seat110)).status).toBe(404);
    expect((await link(held, {}, await system.signIn('supervisor'))).status).toBe(403);
    const nowhere = { ...held, id: '00000000-0000-4000-8000-000000000000' };
    expect((await link(nowhere)).status).toBe(404);
    expect((await linkagesOf(held.id)).linkages).toEqual([]);
  });

  it('is not possible about a case that nobody has heard or that is closed', async () => {
    const { caseId } = await system.send('lamp');
    expect((await link(await caseOf(caseId))).status).toBe(409);
    await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED' WHERE id = ${caseId}::uuid`;
    expect((await link(await caseOf(caseId))).status).toBe(409);
  });
});
