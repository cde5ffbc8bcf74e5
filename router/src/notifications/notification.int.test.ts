import { storeCase } from '#testing/store-case';
import { appendEvent } from '#db/stores/case-store';
import type { Receipt } from '#domain/intake';
import type { InboxWire, NotificationWire, OfficialAddressWire, TemplateWire } from '#domain/wire/notification-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestRouter, type TestRouter } from '#testing/test-router';

let router: TestRouter;
let supervisor: ApiUser;
beforeAll(async () => {
  router = await startTestRouter();
  supervisor = await router.signIn('supervisor');
});
afterAll(() => router.close());

/** Something that a department is told. */
async function owed(): Promise<string> {
  const now = new Date();
  const { caseId } = await storeCase(router.database, now, { priority: 'P3', lane: 'line-12345', metric: 'reply' });
  const data = { departmentCode: 'D02' };
  await appendEvent(router.database, {
    cityId: 'city-1',
    caseId,
    type: 'case-dispatched',
    actorId: null,
    at: now,
    data,
  });
  return (await router.database.notification.findFirstOrThrow({ where: { caseId } })).id;
}
const sent = async () => {
  const id = await owed();
  await router.database.notification.updateMany({ where: { id }, data: { status: 'SENT', sentAt: new Date() } });
  return id;
};
const receipt = (id: string, body: object) => router.client.post<Problem>(`/v1/notifications/${id}/receipt`, body);
const templates = async () =>
  (await supervisor.get<{ items: TemplateWire[] }>('/v1/notification-templates')).body.items;

describe('a receipt', () => {
  it('says once that a message was delivered, however often it comes, and not the opposite afterwards', async () => {
    const id = await sent();
    const answers = await Promise.all([1, 2, 3].map(() => receipt(id, { status: 'DELIVERED' })));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await receipt(id, { status: 'FAILED', failure: 'late' })).status).toBe(409);
    const { body } = await supervisor.get<{ items: NotificationWire[] }>('/v1/notifications?status=DELIVERED');
    expect(body.items.find((one) => one.id === id)).toMatchObject({
      ...{ status: 'DELIVERED', audience: 'DEPARTMENT', address: 'd***@hotline.invalid', nextAt: null },
    });
  });

  it('is refused for what was not sent, is not known or is not understood, and from who has no key', async () => {
    expect((await receipt(await owed(), { status: 'DELIVERED' })).status).toBe(409);
    expect((await receipt('00000000-0000-4000-8000-000000000000', { status: 'DELIVERED' })).status).toBe(404);
    const wrong = await receipt(await sent(), { status: 'READ' });
    expect([wrong.status, wrong.body.issues?.[0]?.path]).toEqual([400, 'status']);
    const path = `/v1/notifications/${await sent()}/receipt`;
    expect((await supervisor.post(path, { status: 'DELIVERED' })).status).toBe(401);
  });
});

describe('the address of a citizen', () => {
  it('is a masked number, and of an informant nothing', async () => {
    const body = { externalId: 'told-1', dialled: '12345', text: '路灯坏了', caller: { phone: '13912345678' } };
    const { caseId } = (await router.client.post<Receipt>('/v1/intake/phone', body)).body;
    const where = { cityId_id: { cityId: 'city-1', id: caseId } };
    await router.database.case.update({ where, data: { line: '12345' } });
    const closed = { cityId: 'city-1', caseId, type: 'case-closed', actorId: null, at: new Date(), data: {} } as const;
    await appendEvent(router.database, closed);
    const addresses = async () =>
      (await supervisor.get<{ items: NotificationWire[] }>('/v1/notifications')).body.items.flatMap((one) =>
        one.caseId === caseId && one.audience === 'CITIZEN' ? [one.address] : [],
      );
    expect(await addresses()).toEqual(['139****5678']);
    await router.database.case.update({ where, data: { confidentiality: 'INFORMANT_SEALED' } });
    expect(await addresses()).toEqual([null]);
  });
});

describe('the words', () => {
  const change = {
    ...{ template: 'case-closed', language: 'zh', version: 2 },
    ...{ subject: '办结', body: '{caseNumber} 已办结' },
  };

  it('exist in three languages from the first start', async () => {
    const found = await templates();
    expect(found).toHaveLength(33);
    expect(found.every(({ version, createdBy }) => version === 1 && createdBy === null)).toBe(true);
  });

  it('get a new version that one of two writers wins, and only with placeholders that are known', async () => {
    const write = (body: object) => supervisor.post<Problem>('/v1/notification-templates', { ...change, ...body });
    for (const [path, body] of [
      ['body', { body: '{phone}' }],
      ['subject', { subject: '{metric}' }],
      ['body', { body: ' ' }],
      ['language', { language: 'fr' }],
      ['template', { template: 'birthday' }],
    ] as const) {
      const { status, body: problem } = await write(body);
      expect([status, problem.issues?.[0]?.path]).toEqual([400, path]);
    }
    expect((await write({ version: 3 })).status).toBe(409);
    const answers = await Promise.all([write({}), write({ subject: '已办结' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const now = (await templates()).find(({ template, language }) => template === 'case-closed' && language === 'zh');
    expect(now).toMatchObject({
      version: 2,
      body: '{caseNumber} 已办结',
      createdBy: { displayNames: { zh: '值班长' } },
    });
    await expect(router.database.notificationTemplate.deleteMany()).rejects.toThrow();
  });
});

describe('the secret of a webhook', () => {
  it('is made by a supervisor, shown once, and there is one for each receiver', async () => {
    const { database } = router;
    const hook = { cityId: 'city-1', departmentCode: 'D02', channel: 'webhook' };
    for (const id of ['hook-1', 'hook-2']) {
      await database.officialAddress.create({ data: { ...hook, id, address: `https://${id}.invalid/take?key=k` } });
    }
    const make = (id: string) => supervisor.post<{ secret: string }>(`/v1/official-addresses/${id}/secret`, {});
    const made = [await make('hook-1'), await make('hook-2'), await make('hook-1')];
    expect(made.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(made.map(({ body }) => body.secret)).size).toBe(3);
    const { body } = await supervisor.get<{ items: OfficialAddressWire[] }>('/v1/official-addresses');
    expect(body.items.filter(({ secretSince }) => secretSince !== null).map(({ id }) => id)).toEqual([
      'hook-1',
      'hook-2',
    ]);
    for (const { body: one } of made) expect(JSON.stringify(body)).not.toContain(one.secret);
    expect(JSON.stringify(body)).not.toContain('key=k');
    expect((await make('nobody')).status).toBe(404);
    const { id: mail } = body.items.find(({ channel }) => channel === 'email')!;
    expect((await make(mail)).status).toBe(409);
    const taker = await router.signIn('seat-12345-1');
    expect((await taker.post('/v1/official-addresses/hook-1/secret', {})).status).toBe(403);
  });
});

describe('the development inbox', () => {
  it('is told to fail and to work again by a supervisor, and read by nobody who may not', async () => {
    expect((await supervisor.put<InboxWire>('/v1/inbox', { isFailing: true })).body).toEqual({
      isFailing: true,
      items: [],
    });
    expect((await supervisor.put<InboxWire>('/v1/inbox', { isFailing: false })).body.isFailing).toBe(false);
    const taker = await router.signIn('seat-12345-1');
    const admin = await router.signIn('admin');
    for (const user of [taker, admin]) {
      for (const path of ['/v1/inbox', '/v1/notifications', '/v1/notification-templates']) {
        expect((await user.get(path)).status).toBe(403);
      }
    }
  });
});
