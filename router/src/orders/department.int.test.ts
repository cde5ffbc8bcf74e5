/** A department signs in and works on its own orders: it sees no other case, and of the caller only what handling needs. */
import type { CaseAction } from '#domain/case-action';
import type { Receipt } from '#domain/intake';
import type { AccountInput, OneTimePassword } from '#domain/wire/account-wire';
import type { CaseDetail, CaseRow } from '#domain/wire/case-wire';
import type { OrderWire } from '#domain/wire/order-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { createApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

const WORDS = '小区门口的路灯坏了,我的电话是13512349876';

let system: TestSystem;
let taker: ApiUser;
let supervisor: ApiUser;
let host: ApiUser;
let assistant: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  taker = await system.signIn('seat-12345-1');
  supervisor = await system.signIn('supervisor');
  host = await system.signIn('department-d02');
  assistant = await newHandler('department-d13', 'D13');
});
afterAll(() => system.close());

const account = (username: string, departmentCode: string | null): AccountInput => ({
  username,
  displayNames: { zh: username, en: username, vi: username },
  role: 'DEPARTMENT_HANDLER',
  line: '12345',
  departmentCode,
  languages: ['zh'],
  oidcSubject: null,
});

/** An account that the security administrator makes, with a password of its own. */
async function newHandler(username: string, departmentCode: string): Promise<ApiUser> {
  const security = await system.signIn('security-admin');
  await system.stepUp(security, 'security-admin');
  const made = await security.post<OneTimePassword>('/v1/users', account(username, departmentCode));
  expect(made.status).toBe(201);
  const { cityId, passwordHash } = await system.database.user.findFirstOrThrow({ where: { username: 'supervisor' } });
  await system.database.user.update({
    where: { cityId_username: { cityId, username } },
    data: { passwordHash, mustChangePassword: false },
  });
  return system.signIn(username, 'supervisor');
}

let calls = 0;
async function hold(): Promise<CaseDetail> {
  calls += 1;
  const body = {
    ...{ externalId: `department-${calls}`, dialled: '12345', text: WORDS },
    ...{ caller: { phone: '13512349876', name: '司马来电' }, location: { address: '解放路8号' } },
  };
  const { caseId } = (await system.client.post<Receipt>('/v1/intake/phone', body)).body;
  await system.database.$executeRaw`UPDATE cases SET needs_human = false WHERE id = ${caseId}::uuid`;
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  return taker.accept();
}
const see = async (who: ApiUser, { id }: CaseDetail) => who.get<CaseDetail>(`/v1/cases/${id}`);
const numbersOf = async (who: ApiUser) =>
  (await who.get<{ items: CaseRow[] }>('/v1/cases?perPage=100')).body.items.map(({ number }) => number);

/** Does an action on the case as it stands now. */
async function does(who: ApiUser, of: CaseDetail, action: CaseAction, input: unknown = {}): Promise<CaseDetail> {
  const answer = await who.act((await see(who, of)).body, action, input);
  expect([action, answer.status]).toEqual([action, 200]);
  return answer.body;
}
const status = async (who: ApiUser, of: CaseDetail, action: CaseAction, input: unknown = {}) =>
  (await who.act((await see(taker, of)).body, action, input)).status;

describe('a department', () => {
  it('signs, contacts the requester, extends, replies, and is asked again, by itself', async () => {
    const held = await hold();
    expect((await see(host, held)).status).toBe(404);
    await does(taker, held, 'dispatch', { departmentCode: 'D02', note: '三盏灯不亮' });
    const { body: shown } = await see(host, held);
    expect(shown.actions).toEqual(['sign', 'return']);
    await does(host, held, 'sign');
    expect((await see(host, held)).body.actions.sort()).toEqual(['contact-requester', 'extend', 'return', 'start']);
    await does(host, held, 'contact-requester', { note: '已联系,约周五到场' });
    await does(host, held, 'extend', { workingDays: 2, reason: '备件未到' });
    await does(supervisor, held, 'approve-extension', { told: '已告知' });
    await does(host, held, 'start');
    await does(host, held, 'reply', { reply: '已更换灯头', result: 'DONE' });
    expect((await see(host, held)).body.actions).toEqual([]);
    await does(taker, held, 'call-back', { outcome: 'UNSOLVED', satisfaction: 'DISSATISFIED', note: '还有一盏不亮' });
    await does(taker, held, 'rework', { reason: '还有一盏不亮' });
    expect((await see(host, held)).body.actions).toEqual(['start']);
    const { events } = (await see(taker, held)).body;
    const signed = events.find(({ type }) => type === 'case-signed');
    expect(signed?.actor?.displayNames.en).toBe('Urban management handler');
  });

  it('asks to return an order, and sees it no more when that is approved', async () => {
    const held = await hold();
    await does(taker, held, 'dispatch', { departmentCode: 'D02' });
    await does(host, held, 'return', { reason: '不属本单位职责' });
    await does(supervisor, held, 'approve-return');
    expect((await see(host, held)).status).toBe(404);
    expect(await numbersOf(host)).not.toContain(held.number);
    await does(taker, held, 'dispatch', { departmentCode: 'D04' });
    expect(await status(host, held, 'sign')).toBe(404);
  });

  it('that assists gives its own opinion, in its own name alone, and does nothing else', async () => {
    const held = await hold();
    await does(taker, held, 'dispatch', { departmentCode: 'D02' });
    expect((await see(assistant, held)).status).toBe(404);
    await does(taker, held, 'assist', { departmentCode: 'D13', note: '查线路' });
    expect((await see(assistant, held)).body.actions).toEqual(['assist-reply']);
    expect(await status(assistant, held, 'sign')).toBe(403);
    expect(await status(host, held, 'assist-reply', { departmentCode: 'D13', opinion: '线路正常' })).toBe(403);
    expect(await status(assistant, held, 'assist-reply', { departmentCode: 'D02', opinion: '线路正常' })).toBe(400);
    await does(assistant, held, 'assist-reply', { departmentCode: 'D13', opinion: '线路正常' });
    expect((await host.get<OrderWire>(`/v1/cases/${held.id}/order`)).body.units[1]?.opinion).toBe('线路正常');
  });

  it('may do nothing that is the word of the hotline, and never sees an order that accuses it', async () => {
    const held = await hold();
    await does(taker, held, 'dispatch', { departmentCode: 'D02' });
    const refused: [CaseAction, unknown][] = [
      ['approve-return', {}],
      ['close', { disposition: 'HANDLED' }],
      ['call-back', { outcome: 'SOLVED', satisfaction: 'SATISFIED' }],
      ['note', { note: 'x' }],
      ['recall', { reason: 'x' }],
    ];
    for (const [action, input] of refused)
      expect([action, await status(host, held, action, input)]).toEqual([action, 403]);
    await does(supervisor, held, 'recall', { reason: '投诉对象就是该单位', accusedDepartmentCode: 'D02' });
    expect((await see(host, held)).status).toBe(404);
  });
});

describe('the caller', () => {
  it('stays masked for a department, and is opened with a purpose by the host while it has the order', async () => {
    const held = await hold();
    await does(taker, held, 'dispatch', { departmentCode: 'D02' });
    await does(taker, held, 'assist', { departmentCode: 'D13' });
    await does(taker, held, 'note', { note: '来电人司马先生情绪激动' });
    const { body: shown } = await see(host, held);
    const [contact] = shown.contacts;
    expect(contact).toMatchObject({ address: '解放路8号', caller: { phone: '135****9876', name: '司**' } });
    expect(contact?.text).toBe('小区门口的路灯坏了,我的电话是••••');
    expect(shown).toMatchObject({ trackingCode: '', decisions: [] });
    expect(JSON.stringify([shown, (await host.get('/v1/cases?perPage=100')).body])).not.toMatch(/13512349876|司马/);
    const open = (who: ApiUser) => who.post<Problem>(`/v1/contacts/${contact?.id}/reveal`, { purpose: 'HANDLE_CASE' });
    expect((await open(host)).status).toBe(403);
    await system.stepUp(host, 'department-d02');
    expect((await open(host)).body).toEqual({ phone: '13512349876', name: '司马来电' });
    await system.stepUp(assistant, 'supervisor');
    expect((await open(assistant)).status).toBe(403);
    await does(supervisor, held, 'recall', { reason: '派错单位' });
    expect((await open(host)).status).toBe(404);
  });

  it('of a report is not there at all: neither name nor words, and nobody opens them', async () => {
    const held = await hold();
    await system.database.$executeRaw`UPDATE cases SET category = '64' WHERE id = ${held.id}::uuid`;
    await does(taker, held, 'dispatch', { departmentCode: 'D02', note: '核查路灯维护情况' });
    const { body: shown } = await see(host, held);
    expect(shown.contacts).toMatchObject([{ text: '', caller: null }]);
    expect(shown.excerpt).toBe('');
    expect(shown.events.find(({ type }) => type === 'case-dispatched')?.data).toMatchObject({
      note: '核查路灯维护情况',
    });
    await system.stepUp(host, 'department-d02');
    const open = await host.post<Problem>(`/v1/contacts/${shown.contacts[0]?.id}/reveal`, { purpose: 'HANDLE_CASE' });
    expect([open.status, open.body.code]).toEqual([403, 'sealed']);
  });
});

describe('an account of a department', () => {
  it('names its department, and nobody else does', async () => {
    const security = await system.signIn('security-admin');
    await system.stepUp(security, 'security-admin');
    const paths = async (input: AccountInput) => {
      const { status: code, body } = await security.post<Problem>('/v1/users', input);
      return [code, body.issues?.[0]?.path];
    };
    expect(await paths(account('department-x', null))).toEqual([400, 'departmentCode']);
    expect(await paths(account('department-x', 'D99'))).toEqual([400, 'departmentCode']);
    expect(await paths({ ...account('department-x', 'D02'), line: null })).toEqual([400, 'line']);
    expect(await paths({ ...account('department-x', 'D02'), role: 'SUPERVISOR' })).toEqual([400, 'departmentCode']);
    const anyone = await createApiUser(system.baseUrl, {}).get('/v1/cases');
    expect(anyone.status).toBe(401);
  });

  it('hears of its own orders alone in the stream', async () => {
    const held = await hold();
    const stream = await fetch(`${system.baseUrl}/v1/stream`, {
      headers: { cookie: await cookieOf('department-d02') },
    });
    const reader = stream.body!.getReader();
    let heard = '';
    const listen = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        heard += new TextDecoder().decode(value);
      }
    })();
    await until('it is open', () => Promise.resolve(heard.includes('hello')));
    await does(taker, held, 'note', { note: 'x' });
    await does(taker, held, 'dispatch', { departmentCode: 'D04' });
    const own = await hold();
    await does(taker, own, 'dispatch', { departmentCode: 'D02' });
    await until('its own order is told', () => Promise.resolve(heard.includes(own.id)));
    expect(heard).not.toContain(held.id);
    await reader.cancel();
    await listen;
  });
});

async function cookieOf(username: string): Promise<string> {
  const answer = await createApiUser(system.baseUrl, {}).post('/v1/session', system.credentialsOf(username));
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
