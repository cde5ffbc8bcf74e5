import { appendEvent, updateCase } from '#db/stores/case-store';
import type { Receipt } from '#domain/intake';
import type { AccessWire, CitizenCase, CitizenExport } from '#domain/wire/citizen-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { PinWire } from '#domain/wire/pin-wire';
import type { AuditEventWire } from '#domain/wire/audit-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';
import { createVisitor, type Visitor } from '#testing/visitor';

const DAY_MS = 86_400_000;
let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());
beforeEach(() => system.database.guessCounter.deleteMany());

let sent = 0;
const newPhone = () => `1391234${String((sent += 1)).padStart(4, '0')}`;
const TEXTS = {
  lamp: '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下',
  report: '我要举报街道办某科长收回扣,请不要透露我的名字',
  fire: '着火了,二楼阳台全是火,屋里还有人没出来',
};
async function bring(kind: keyof typeof TEXTS, phone: string): Promise<Receipt> {
  sent += 1;
  const caller = { phone, name: '欧阳来电' };
  const body = { externalId: `citizen-${sent}`, dialled: '12345', text: TEXTS[kind], caller };
  return (await system.client.post<Receipt>('/v1/intake/web', body)).body;
}
const visitor = () => createVisitor(system.baseUrl);
type Said = Problem & { items: CitizenCase[] };
const signIn = (who: Visitor, proof: object) => who.ask<Said>('POST', '/v1/citizen/session', proof);
const byReceipt = async ({ trackingCode, pin }: Receipt) => {
  const who = visitor();
  const { status } = await signIn(who, { trackingCode, pin });
  expect(status).toBe(200);
  return who;
};
const cases = async (who: Visitor) => (await who.ask<Said>('GET', '/v1/citizen/cases')).body.items;
/** The code that was sent to a number, as the development inbox shows it. */
async function askCode(phone: string): Promise<string> {
  const before = await system.database.inboxMessage.count({ where: { body: { contains: '验证码' } } });
  expect((await visitor().ask('POST', '/v1/citizen/codes', { phone })).status).toBe(202);
  const codes = () =>
    system.database.inboxMessage.findMany({
      where: { body: { contains: '验证码' } },
      orderBy: { notificationId: 'asc' },
    });
  await until('the code is sent', async () => (await codes()).length > before);
  return /\d{6}/.exec((await codes()).at(-1)?.body ?? '')?.[0] ?? '';
}

describe('who signs in by the receipt', () => {
  it('sees that one case, however the code is written down, and nothing of anybody else', async () => {
    const mine = await bring('lamp', newPhone());
    const other = await bring('lamp', newPhone());
    const who = visitor();
    const trackingCode = ` ${mine.trackingCode.toLowerCase().replaceAll('0', 'o').slice(0, 5)}-${mine.trackingCode.slice(5)}`;
    expect((await signIn(who, { trackingCode, pin: `${mine.pin.slice(0, 3)} ${mine.pin.slice(3)}` })).status).toBe(200);
    const [shown, ...more] = await cases(who);
    expect([shown?.number, more]).toEqual([mine.caseNumber, []]);
    expect(shown).toMatchObject({ stage: 'RECEIVED', words: [{ text: TEXTS.lamp }], caller: { name: '欧**' } });
    for (const part of ['accesses', 'rating', 'reopen', 'privacy-requests']) {
      const method = part === 'accesses' ? 'GET' : 'POST';
      const body =
        method === 'GET' ? undefined : { reason: 'x', isSolved: true, satisfaction: 'SATISFIED', words: 'x' };
      const answer = await who.ask(method, `/v1/citizen/cases/${other.caseId}/${part}`, body);
      expect([part, answer.status === 404 || answer.status === 400]).toEqual([part, true]);
    }
    expect((await who.ask('GET', `/v1/citizen/cases/${other.caseId}/accesses`)).status).toBe(404);
    expect((await who.ask('GET', '/v1/cases')).status).toBe(401);
    expect((await who.ask('DELETE', '/v1/citizen/session')).status).toBe(204);
    expect((await who.ask('GET', '/v1/citizen/cases')).status).toBe(401);
  });

  it('gets one answer for what is wrong and what does not exist, and no more guesses than are free', async () => {
    const { trackingCode, pin } = await bring('lamp', newPhone());
    const wrong = await signIn(visitor(), { trackingCode, pin: pin === '000000' ? '000001' : '000000' });
    const unknown = await signIn(visitor(), { trackingCode: 'ZZZZZZZZZZ', pin });
    const known = (problem: Problem) => ({ ...problem, instance: '' });
    expect([wrong.status, known(wrong.body)]).toEqual([unknown.status, known(unknown.body)]);
    const guesses = Array.from({ length: 30 }, (_, index) =>
      signIn(visitor(), { trackingCode, pin: String(index).padStart(6, '9') }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect((await signIn(visitor(), { trackingCode, pin })).status).toBe(429);
  });

  it('is an informant, and is a pseudonym there too, also in what they take away', async () => {
    const phone = newPhone();
    const who = await byReceipt(await bring('report', phone));
    const [shown] = await cases(who);
    expect(shown?.caller).toEqual({ phone: null, name: null, pseudonym: expect.stringMatching(/^[0-9A-F]{4}$/) });
    const taken = JSON.stringify((await who.ask('GET', '/v1/citizen/export')).body);
    expect(taken).not.toMatch(new RegExp(`${phone}|欧阳`));
  });
});

describe('who called and has no receipt', () => {
  it('hears the PIN from whoever has the case in hand, from nobody else, and sees that it was opened', async () => {
    const receipt = await bring('lamp', newPhone());
    const why = { purpose: 'HANDLE_CASE', note: '说出了路名和来电号码' };
    const [taker, supervisor] = [await system.signIn('seat-12345-1'), await system.signIn('supervisor')];
    await system.stepUp(taker, 'seat-12345-1');
    await system.stepUp(supervisor, 'supervisor');
    const ask = (by: ApiUser, body: object = why) =>
      by.post<PinWire & Problem>(`/v1/cases/${receipt.caseId}/pin`, body);
    const where = { cityId_id: { cityId: 'city-1', id: receipt.caseId } };
    await system.database.case.update({ where, data: { needsHuman: false } });
    expect((await ask(taker)).status).toBe(403);
    const { id: holderId } = await system.database.user.findFirstOrThrow({ where: { username: 'seat-12345-1' } });
    await system.database.case.update({ where, data: { status: 'ACCEPTED', holderId } });
    const told = await ask(taker);
    expect(told.body).toEqual({ trackingCode: receipt.trackingCode, pin: receipt.pin });
    expect([(await ask(supervisor)).status, (await ask(taker, { purpose: 'HANDLE_CASE' })).status]).toEqual([403, 400]);
    expect((await ask(await system.signIn('seat-12345-1'))).body.code).toBe('step-up-required');
    const action = 'POST /v1/cases/:id/pin';
    const auditor = await system.signIn('auditor');
    const { body } = await auditor.get<{ items: AuditEventWire[] }>('/v1/audit-events?kind=reveal');
    const rows = body.items.filter((row) => row.action === action && row.outcome === 'ok');
    expect(rows).toMatchObject([{ actorName: 'seat-12345-1', objectIds: [receipt.caseId], ...why }]);
    const who = await byReceipt(receipt);
    const { items } = (await who.ask<{ items: AccessWire[] }>('GET', `/v1/citizen/cases/${receipt.caseId}/accesses`))
      .body;
    expect(items).toContainEqual(expect.objectContaining({ office: 'LINE_12345', accessed: 'CASE' }));
    expect(items).not.toContainEqual(expect.objectContaining({ accessed: 'IDENTITY' }));
  });
});

describe('who signs in by telephone', () => {
  it('sees what came from that number, but neither reports nor what is of 110, and takes it away in clear', async () => {
    const phone = newPhone();
    const lamp = await bring('lamp', phone);
    await bring('report', phone);
    await bring('fire', phone);
    const who = visitor();
    expect((await signIn(who, { phone: `+86 ${phone}`, code: await askCode(phone) })).status).toBe(200);
    expect((await cases(who)).map(({ number }) => number)).toEqual([lamp.caseNumber]);
    const taken = await who.ask<CitizenExport>('GET', '/v1/citizen/export');
    expect(taken.headers.get('content-disposition')).toContain('attachment');
    expect(taken.body.cases).toMatchObject([{ number: lamp.caseNumber, identity: { phone, name: '欧阳来电' } }]);
    const [row] = await system.database.auditEvent.findMany({
      where: { kind: 'export' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    expect(row).toMatchObject({ actorKind: 'citizen', action: 'GET /v1/citizen/export', outcome: 'ok' });
  });

  it('is told the same of every number; a code opens once, for one of many at once, and five guesses end it', async () => {
    const [known, unknown, informant] = [newPhone(), newPhone(), newPhone()];
    await bring('lamp', known);
    await bring('report', informant);
    const answers = [];
    for (const phone of [unknown, informant]) {
      const { status, body } = await visitor().ask('POST', '/v1/citizen/codes', { phone });
      answers.push([status, body]);
    }
    const code = await askCode(known);
    expect(answers).toEqual([
      [202, ''],
      [202, ''],
    ]);
    await until(
      'nothing waits',
      async () => (await system.database.citizenCode.count({ where: { nextAt: { not: null } } })) === 0,
    );
    expect(
      await system.database.inboxMessage.count({
        where: { address: { contains: informant.slice(-4) }, subject: '查询验证码' },
      }),
    ).toBe(0);

    const race = await Promise.all(Array.from({ length: 4 }, () => signIn(visitor(), { phone: known, code })));
    expect(race.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    await system.database.guessCounter.deleteMany();
    const next = await askCode(known);
    for (let guess = 0; guess < 5; guess++) {
      await system.database.guessCounter.deleteMany();
      expect((await signIn(visitor(), { phone: known, code: next === '123456' ? '654321' : '123456' })).status).toBe(
        401,
      );
    }
    await system.database.guessCounter.deleteMany();
    expect((await signIn(visitor(), { phone: known, code: next })).status).toBe(401);
    await system.database.guessCounter.deleteMany();
    const late = await askCode(known);
    system.clock.advance(10 * 60_000);
    expect((await signIn(visitor(), { phone: known, code: late })).status).toBe(401);
  });
});

describe('their own case', () => {
  it('says which office looked at it, why and when, but not who, and of 110 only after the delay of the law', async () => {
    const receipt = await bring('lamp', newPhone());
    await system.database.case.update({
      where: { cityId_id: { cityId: 'city-1', id: receipt.caseId } },
      data: { needsHuman: false },
    });
    const taker = await system.signIn('seat-12345-1');
    await taker.get(`/v1/cases/${receipt.caseId}`);
    await system.stepUp(taker, 'seat-12345-1');
    expect((await taker.post(`/v1/contacts/${receipt.contactId}/reveal`, { purpose: 'HANDLE_CASE' })).status).toBe(200);
    const accesses = async (who: Visitor) =>
      (await who.ask<{ items: AccessWire[] }>('GET', `/v1/citizen/cases/${receipt.caseId}/accesses`)).body.items;
    const shown = await accesses(await byReceipt(receipt));
    expect(shown).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ office: 'LINE_12345', accessed: 'IDENTITY', purpose: 'HANDLE_CASE', times: 1 }),
        expect.objectContaining({ office: 'LINE_12345', accessed: 'CASE', purpose: 'HANDLE_CASE' }),
      ]),
    );
    expect(JSON.stringify(shown)).not.toMatch(/seat-12345|坐席/);

    const where = { cityId_id: { cityId: 'city-1', id: receipt.caseId } };
    await system.database.case.update({ where, data: { needsHuman: true } });
    await (await system.signIn('seat-110-1')).get(`/v1/cases/${receipt.caseId}`);
    const ofPolice = (items: AccessWire[]) => items.filter(({ office }) => office === 'LINE_110').length;
    expect(ofPolice(await accesses(await byReceipt(receipt)))).toBe(0);
    system.clock.advance(181 * DAY_MS);
    expect(ofPolice(await accesses(await byReceipt(receipt)))).toBe(1);
  });

  it('is rated once, reopened while the time for it lasts, and each right is asked for once', async () => {
    const receipt = await bring('lamp', newPhone());
    const who = await byReceipt(receipt);
    const path = `/v1/citizen/cases/${receipt.caseId}`;
    const rating = { isSolved: false, satisfaction: 'DISSATISFIED', words: '还是不亮' };
    expect((await who.ask('POST', `${path}/rating`, rating)).status).toBe(409);
    const key = { cityId: 'city-1', caseId: receipt.caseId };
    const now = system.clock.now();
    await system.database.workOrder.create({
      data: { ...key, reply: '已派人', result: 'DONE', callBackOutcome: 'WAIVED', satisfaction: 'NOT_RATED' },
    });
    await system.database.slaClock.updateMany({ where: key, data: { stoppedAt: now } });
    await system.database.orderCallBack.create({
      data: {
        ...key,
        id: receipt.contactId,
        result: 'DONE',
        outcome: 'WAIVED',
        satisfaction: 'NOT_RATED',
        note: '未接',
        at: now,
        actorId: receipt.caseId,
      },
    });
    await updateCase(system.database, { ...key, now, change: { status: 'CLOSED', closedAt: now, line: '12345' } });
    await appendEvent(system.database, { ...key, type: 'case-closed', actorId: null, at: now, data: {} });
    expect((await cases(who))[0]).toMatchObject({ stage: 'CLOSED', reply: '已派人', mayReopen: true, mayRate: true });
    expect((await who.ask('POST', `${path}/rating`, rating)).body).toMatchObject({ rating, mayRate: false });
    expect((await who.ask('POST', `${path}/rating`, rating)).status).toBe(409);
    expect((await who.ask('POST', `${path}/privacy-requests`, { kind: 'ERASE', words: '请删除' })).body).toMatchObject({
      requests: [{ kind: 'ERASE', decision: null }],
    });
    expect((await who.ask('POST', `${path}/privacy-requests`, { kind: 'ERASE', words: '再说' })).status).toBe(409);
    expect((await who.ask('POST', `${path}/reopen`, { reason: '又坏了' })).body).toMatchObject({ mayReopen: false });
    expect((await who.ask('POST', `${path}/reopen`, { reason: '又坏了' })).status).toBe(409);
  });
});
