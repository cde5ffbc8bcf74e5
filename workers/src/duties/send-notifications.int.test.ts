import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase } from '#db/client';
import { appendEvent } from '#db/stores/case-store';
import { declareEvent } from '#db/stores/major-event-store';
import { quietHoursRows } from '#db/stores/policies/quiet-hours-rows';
import type { Vault } from '#db/vault/vault';
import { maskPhone } from '#domain/mask';
import { renewSecret } from '#db/stores/webhook-secret-store';
import { storeCase } from '#testing/store-case';
import { createTestClock, type TestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { createTestVault } from '#testing/test-vault';
import type { Gateways } from '../gateways/gateways';
import { createInboxGateway } from '../gateways/inbox-gateway';
import { anywhere, createReach } from '../gateways/reach';
import { createWebhookGateway } from '../gateways/webhook-gateway';
import { sendNotifications } from './send-notifications';

const MINUTE = 60_000;
const PHONE = '13912345678';

let test: TestDatabase;
let clock: TestClock;
let other: Database;
let vault: Vault;
beforeEach(async () => {
  test = await createTestDatabase();
  clock = createTestClock();
  other = openDatabase(test.url, 2);
  vault = createTestVault(test.database, clock);
});
afterEach(async () => {
  await other.$disconnect();
  await test.drop();
});

const inbox = (): Gateways => {
  const gateway = createInboxGateway(test.database, clock);
  return { sms: gateway, email: gateway, webhook: gateway };
};
/** Two workers at once, twice. */
async function send(gateways = inbox()) {
  for (const _ of [1, 2]) {
    await Promise.all(
      [test.database, other].map((database) => sendNotifications(database, vault, gateways, clock).run()),
    );
  }
}
async function caseOf(priority: 'P1' | 'P3', lane: 'line-110' | 'line-12345' = 'line-12345'): Promise<string> {
  const { database } = test;
  const { caseId } = await storeCase(database, clock.now(), { priority, lane, metric: 'reply' });
  const { id: callerId } = await database.caller.create({
    data: { cityId: 'city-1', id: caseId, maskedPhone: maskPhone(PHONE), numberToken: 'token', createdAt: clock.now() },
  });
  const { keyId, sealed } = (await vault.sealer())({ cityId: 'city-1', callerId }, { phone: PHONE, name: '来电人' });
  await database.vaultIdentity.create({
    data: { cityId: 'city-1', callerId, keyId, sealed: Buffer.from(sealed, 'base64'), createdAt: clock.now() },
  });
  await database.contact.updateMany({ where: { caseId }, data: { callerId } });
  return caseId;
}
const happens = (caseId: string, type: string, data: Record<string, string | number> = {}) =>
  appendEvent(test.database, { cityId: 'city-1', caseId, type, actorId: null, at: clock.now(), data });
const messages = () => test.database.inboxMessage.findMany({ orderBy: { at: 'asc' } });
const stored = () => test.database.notification.findMany({ orderBy: { createdAt: 'asc' } });

describe('sendNotifications', () => {
  it('sends the receipt once, however often the case is accepted and however many workers send, and keeps no number', async () => {
    const caseId = await caseOf('P3');
    await happens(caseId, 'case-accepted');
    await happens(caseId, 'case-accepted');
    await send();
    await send();
    const { trackingCode, number } = await test.database.case.findFirstOrThrow({ where: { id: caseId } });
    const [message, ...more] = await messages();
    expect(more).toEqual([]);
    expect(message).toMatchObject({ channel: 'sms', subject: '诉求已受理' });
    expect(message?.body).toContain(trackingCode);
    expect(message?.body).toContain(number);
    expect(await stored()).toMatchObject([
      { status: 'DELIVERED', attempts: 1, templateVersion: 1, audience: 'CITIZEN' },
    ]);
    expect(JSON.stringify([await stored(), message])).not.toContain(PHONE);
  });

  it('owes nothing of a transaction that is taken back, and nothing to who cannot be told or called 110', async () => {
    const caseId = await caseOf('P3');
    const rolledBack = test.database.$transaction(async (db) => {
      await appendEvent(db, {
        cityId: 'city-1',
        caseId,
        type: 'case-closed',
        actorId: null,
        at: clock.now(),
        data: {},
      });
      throw new Error('taken back');
    });
    await expect(rolledBack).rejects.toThrow('taken back');
    await happens(await caseOf('P1', 'line-110'), 'case-accepted');
    const anonymous = await storeCase(test.database, clock.now(), {
      ...{ priority: 'P3', lane: 'line-12345', metric: 'reply' },
    });
    await happens(anonymous.caseId, 'case-accepted');
    expect(await stored()).toEqual([]);
  });

  it('tells the department of an order, the duty desk of a breach and of each alarm, and a citizen who could not be reached', async () => {
    const caseId = await caseOf('P3');
    await happens(caseId, 'case-dispatched', { departmentCode: 'D02' });
    await happens(caseId, 'sla-breached', { metric: 'reply', percent: 100, dueAt: '2026-11-19T01:00:00.000Z' });
    await happens(caseId, 'alarm-raised', { metric: 'reply', step: 1 });
    await happens(caseId, 'alarm-raised', { metric: 'reply', step: 2 });
    await happens(caseId, 'call-back-done', { callBackResult: 'REACHED' });
    await happens(caseId, 'call-back-done', { callBackResult: 'NOT_REACHED' });
    await send();
    const told = (await messages()).map(({ address, subject, body }) => `${address} ${subject} ${body}`).sort();
    expect(told).toHaveLength(5);
    expect(told.filter((text) => text.startsWith('d***@hotline.invalid'))).toHaveLength(4);
    expect(told.join()).toContain('市城市管理局');
    expect(told.join()).toContain('09:00');
    expect(told.join()).toContain('第 2 级');
    expect(told.join()).toContain('未能联系上您');
  });

  it('leaves citizens in peace from ten to eight in the city, unless it is urgent', async () => {
    clock.advance(12 * 60 * MINUTE + 30 * MINUTE);
    await happens(await caseOf('P3'), 'case-replied');
    await happens(await caseOf('P1'), 'case-replied');
    await send();
    expect(await messages()).toHaveLength(1);
    const [waiting] = (await stored()).filter(({ status }) => status === 'QUEUED');
    expect(waiting).toMatchObject({ attempts: 0, nextAt: new Date('2026-11-20T00:00:00.000Z') });
    clock.advance(9 * 60 * MINUTE + 29 * MINUTE);
    await send();
    expect(await messages()).toHaveLength(1);
    clock.advance(MINUTE);
    await send();
    expect(await messages()).toHaveLength(2);
  });

  it('leaves them in peace by the hours of the city as they are now', async () => {
    const noon = { fromMinute: 10 * 60, toMinute: 14 * 60, butPriorities: ['P0' as const] };
    const as = { version: 2, validFrom: clock.now() };
    const write = (hours: typeof noon) =>
      quietHoursRows.write(test.database, 'city-1', { audience: 'CITIZEN', channel: 'sms', ...hours }, as);
    await write(noon);
    await happens(await caseOf('P1'), 'case-replied');
    await send();
    expect(await stored()).toMatchObject([{ status: 'QUEUED', nextAt: new Date('2026-11-19T06:00:00.000Z') }]);
    await write({ ...noon, toMinute: noon.fromMinute });
    await happens(await caseOf('P1'), 'case-replied');
    await send();
    expect(await messages()).toHaveLength(1);
  });

  it('tells officials of a major event at any hour, once for each step', async () => {
    const { database } = test;
    const all = { fromMinute: 0, toMinute: 1_439, butPriorities: [] };
    await database.quietRule.create({ data: { cityId: 'city-1', audience: 'DUTY_DESK', channel: 'email', ...all } });
    const { id: actorId } = await database.user.findFirstOrThrow({ where: { username: 'supervisor' } });
    const event = {
      ...{ title: '水管爆裂', area: '解放路', playbook: '', leadId: actorId, departmentCodes: ['D14'] },
      ...{ level: 'II' as const, announcement: { zh: '', en: '', vi: '' } },
    };
    await database.$transaction((db) => declareEvent(db, 'city-1', event, { actorId, now: clock.now() }));
    await send();
    await send();
    const told = await messages();
    expect(told.map(({ address }) => address)).toEqual(['d***@hotline.invalid', 'd***@hotline.invalid']);
    for (const { body } of told) expect(body).toContain('解放路发生水管爆裂，已宣布为 II 级重大事件');
  });

  it('tries again while the gateway is told to fail, later each time, and gives up in the end', async () => {
    const fail = (isInboxFailing: boolean) => test.database.city.updateMany({ data: { isInboxFailing } });
    await fail(true);
    await happens(await caseOf('P3'), 'case-replied');
    await send();
    expect(await stored()).toMatchObject([
      { status: 'QUEUED', attempts: 1, failure: expect.stringMatching('told to fail') },
    ]);
    await fail(false);
    await send();
    expect(await messages()).toEqual([]);
    clock.advance(10_000);
    await send();
    expect(await stored()).toMatchObject([{ status: 'DELIVERED', attempts: 2, failure: null }]);

    await fail(true);
    await happens(await caseOf('P3'), 'case-replied');
    for (let tries = 0; tries < 8; tries += 1) {
      await send();
      clock.advance(2 * 60 * MINUTE);
      if (tries === 3) clock.advance(12 * 60 * MINUTE);
    }
    const failed = (await stored()).find(({ status }) => status !== 'DELIVERED');
    expect(failed).toMatchObject({ status: 'FAILED', attempts: 6 });
  });

  it('is sent by another worker when the first one died with it in hand, and is not doubled', async () => {
    await happens(await caseOf('P3'), 'case-replied');
    const dying = { send: () => Promise.reject(new Error('killed')) };
    const run = sendNotifications(test.database, vault, { sms: dying, email: dying, webhook: dying }, clock).run();
    await expect(run).rejects.toThrow('killed');
    await send();
    expect(await messages()).toEqual([]);
    clock.advance(MINUTE);
    await send();
    expect(await messages()).toHaveLength(1);
  });
});

describe('the webhook', () => {
  let server: Server;
  let asked: { headers: IncomingHttpHeaders; body: string }[];
  let answer: number;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        asked.push({ headers: request.headers, body });
        response.writeHead(answer).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  it('gets each message signed, again under the same key after a failure, and has it as sent until the receipt', async () => {
    const secret = 'a secret of thirty-two characters or more';
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
    const gateway = createWebhookGateway({ url, secret }, anywhere);
    const gateways = { sms: gateway, email: gateway, webhook: gateway };
    await happens(await caseOf('P3'), 'case-replied');
    answer = 503;
    await send(gateways);
    expect(await stored()).toMatchObject([{ status: 'QUEUED', failure: 'the gateway answered 503' }]);
    answer = 202;
    clock.advance(10_000);
    await send(gateways);
    const [sent] = await stored();
    expect(sent).toMatchObject({ status: 'SENT', attempts: 2, deliveredAt: null });
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual([sent?.id, sent?.id]);
    const { headers, body } = asked[1]!;
    const signed = `${String(headers['x-hotline-timestamp'])}.${body}`;
    expect(headers['x-hotline-signature']).toBe(createHmac('sha256', secret).update(signed).digest('hex'));
    expect(JSON.parse(body)).toMatchObject({ id: sent?.id, channel: 'sms', address: PHONE, body: sent?.body });
  });

  it('knows us by a secret of its own, and is told nothing before it has one', async () => {
    const { database } = test;
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/department`;
    await database.officialAddress.create({
      data: { cityId: 'city-1', id: 'hook', departmentCode: null, channel: 'webhook', address },
    });
    const caseId = await caseOf('P3');
    const now = clock.now();
    await database.notification.create({
      data: {
        ...{ cityId: 'city-1', id: uuidv7(), cause: 'hook', template: 'case-dispatched', audience: 'DEPARTMENT' },
        ...{
          channel: 'webhook',
          caseId,
          addressId: 'hook',
          data: { departmentCode: 'D02' },
          createdAt: now,
          nextAt: now,
        },
      },
    });
    const direct = createWebhookGateway(undefined, createReach(['127.0.0.1']));
    const gateways = { sms: direct, email: direct, webhook: direct };
    const told = async () => (await stored()).filter(({ channel }) => channel === 'webhook');
    await send(gateways);
    expect(await told()).toMatchObject([{ status: 'QUEUED', failure: 'the receiver has no secret yet' }]);
    expect(asked).toEqual([]);
    const { id: actorId } = await database.user.findFirstOrThrow({ where: { username: 'supervisor' } });
    for (const secret of ['the first', 'the second']) {
      await renewSecret(database, vault, { cityId: 'city-1', addressId: 'hook', secret, actorId, now });
    }
    const [kept] = await database.webhookSecret.findMany();
    expect(kept?.secret).toMatch(/^v1\.[^ ]+$/);
    answer = 202;
    clock.advance(10_000);
    await send(gateways);
    expect(await told()).toMatchObject([{ status: 'SENT' }]);
    const { headers, body } = asked[0]!;
    const signed = `${String(headers['x-hotline-timestamp'])}.${body}`;
    expect(headers['x-hotline-signature']).toBe(createHmac('sha256', 'the second').update(signed).digest('hex'));
  });
});
